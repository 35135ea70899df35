package stillwatch.architecture.offenders.task;

public final class Work {
    public int answer() {
        return 42;
    }
}
