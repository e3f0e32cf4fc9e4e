package app.closeup.tenants.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks and folds addresses of e-mail by which people sign in. */
public final class EmailAddress {

    private static final int LONGEST = 254;

    /** What browsers accept in an e-mail field. ASCII alone: no two addresses look alike or fold onto each other. */
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private EmailAddress() {}

    public static boolean valid(String address) {
        var stripped = address.strip();
        return stripped.length() <= LONGEST && SHAPE.matcher(stripped).matches();
    }

    /** By this form an address is found, whichever case it is typed in. */
    public static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
