package stillwatch.casework;

/** The program that concluded: named in everything that it writes, so that a reader knows which one to ask. */
public final class Program {
    /** The same as in the build file; a test holds them together. */
    public static final String VERSION = "1.0";

    /** As files name it: {@code stillwatch 1.0}. */
    public static final String NAME = "stillwatch " + VERSION;

    private Program() {}
}
