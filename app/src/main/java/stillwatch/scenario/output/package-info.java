/**
 * The generated world as files of the usage dataset: one writer per file. Bytes are formed here, without the platform's
 * locale or time zone. Start at {@link stillwatch.scenario.output.ExchangesWriter}.
 */
package stillwatch.scenario.output;
