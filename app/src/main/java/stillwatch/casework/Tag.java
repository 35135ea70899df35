package stillwatch.casework;

/** A word that investigators put on things, with a colour ({@code #rrggbb}) and a meaning. */
public record Tag(long key, String name, String color, String meaning) {}
