package stillwatch.evidence.paper;

/** A colour of the sRGB space, each part from 0 to 255. */
public record Tone(int red, int green, int blue) {
    public static final Tone INK = of(0x1b1f24);
    public static final Tone SOFT = of(0x57606a);
    public static final Tone LINE = of(0xc9d0d7);
    public static final Tone WASH = of(0xf3f5f7);
    public static final Tone WHITE = of(0xffffff);

    /** @param rgb such as {@code 0x1f5f99} */
    public static Tone of(int rgb) {
        return new Tone(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
