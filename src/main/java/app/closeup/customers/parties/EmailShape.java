package app.closeup.customers.parties;

import java.util.regex.Pattern;

/** What an e-mail address of a customer looks like; more lenient than that of somebody who signs in. */
public final class EmailShape {

    /** One @ with something on both sides and a dot in the domain: what a typing mistake breaks. */
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;.]{2,}");

    private static final int LONGEST = 254;

    private EmailShape() {}

    public static boolean fits(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
