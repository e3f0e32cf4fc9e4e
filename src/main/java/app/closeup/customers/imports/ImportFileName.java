package app.closeup.customers.imports;

import java.util.regex.Pattern;

/** Names an import after its file, so that what is named after it can be saved again. */
final class ImportFileName {

    private static final int LONGEST = 200;

    /** What ends or turns a name: marks of paths and headers, line breaks, letters that change the direction. */
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\"\\\\/:;*?<>|]");

    private ImportFileName() {}

    static String of(String given) {
        var name = NO_PART_OF_A_NAME.matcher(given).replaceAll("_");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
