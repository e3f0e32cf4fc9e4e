package app.closeup.tenants.access;

/** Tidies names of people and companies that are shown to others. */
public final class Names {

    public static final int LONGEST = 200;

    private Names() {}

    /** One blank between words, none around them, and no line breaks, which would forge lines in a mail. */
    public static String tidy(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
    }

    public static boolean valid(String name) {
        var tidy = tidy(name);
        return !tidy.isEmpty() && tidy.length() <= LONGEST;
    }
}
