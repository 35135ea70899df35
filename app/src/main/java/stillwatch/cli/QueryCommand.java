package stillwatch.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillwatch.query.Expression;
import stillwatch.query.ExpressionException;
import stillwatch.query.ExpressionParser;
import stillwatch.query.Field;
import stillwatch.store.CaseFile;
import stillwatch.store.MatchingRowsQuery;
import stillwatch.task.CancelledException;

/** {@code query}: rows that match an expression. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the rows that match an expression of the query language, for example:",
            "  accounts where tag = \"relay\" and exchanges > 100 order by exchanges desc limit 50",
            "The language and every field are described in app/docs/query-language.md."
        })
final class QueryCommand implements Callable<Integer> {
    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    @Mixin
    private CaseOption caseOption;

    @Parameters(
            arity = "1..*",
            paramLabel = "EXPRESSION",
            description = "What is asked for. Put it in single quotes. Several words are joined with blanks.")
    private List<String> words;

    @ArgGroup
    private Form form;

    private final Console console;

    QueryCommand(Console console) {
        this.console = console;
    }

    private static final class Form {
        @Option(names = "--csv", description = "CSV with a header row.")
        private boolean csv;

        @Option(names = "--json", description = "JSON Lines: one object per row.")
        private boolean json;
    }

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        Expression expression;
        try {
            expression = ExpressionParser.parse(text);
        } catch (ExpressionException e) {
            explain(text, e);
            return ExitCode.USAGE;
        }
        try (CaseFile file = caseOption.open(console)) {
            RowsWriter writer = writer(expression.rows().columns());
            int[] untilLook = {ROWS_BETWEEN_LOOKS};
            long count = new MatchingRowsQuery(file).forEach(expression, row -> {
                writer.row(row);
                if (--untilLook[0] == 0) {
                    stopIfNobodyReads();
                    untilLook[0] = ROWS_BETWEEN_LOOKS;
                }
            });
            writer.end();
            console.say(count == 1 ? "1 row." : String.format(java.util.Locale.ROOT, "%,d rows.", count));
            return ExitCode.OK;
        }
    }

    /** A reader such as head may have enough: no reason to read the rest of a large case. */
    private void stopIfNobodyReads() {
        if (console.out().checkError()) {
            throw new CancelledException();
        }
    }

    private RowsWriter writer(List<Field> columns) {
        if (form != null && form.csv) {
            return new CsvRowsWriter(console.out(), columns);
        }
        return form != null && form.json
                ? new JsonRowsWriter(console.out(), columns)
                : new TableRowsWriter(console.out(), columns);
    }

    /** The sentence, and below it the expression with the place marked. */
    private void explain(String text, ExpressionException e) {
        console.say(e.getMessage());
        console.say("  " + text.replaceAll("\\p{Cntrl}", " "));
        int marked = Math.max(1, Math.min(e.length(), text.length() - e.position()));
        console.say("  " + " ".repeat(e.position()) + "^".repeat(marked));
    }
}
