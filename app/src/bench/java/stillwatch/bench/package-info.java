/**
 * Measures an import beside its peers, each program as a process of its own. Run by {@code mvn -Pbench verify} only; start
 * at {@link stillwatch.bench.Benchmark}. What is measured and why: {@code app/docs/benchmarks.md}.
 */
package stillwatch.bench;
