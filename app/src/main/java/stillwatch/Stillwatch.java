package stillwatch;

/** placeholder */
public final class Stillwatch {
    private Stillwatch() {}

    public static void main(String[] args) {
        System.out.println("hi");
    }
}
