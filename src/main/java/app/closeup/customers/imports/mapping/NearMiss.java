package app.closeup.customers.imports.mapping;

/** Whether one typing mistake lies between two words: a letter left out, added or wrong, or two changed about. */
final class NearMiss {

    private NearMiss() {}

    static boolean of(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var restOfOne = one.substring(same);
        var restOfOther = other.substring(same);
        if (restOfOne.length() == restOfOther.length()) {
            return sameFrom(restOfOne, 1, restOfOther, 1) || changedAbout(restOfOne, restOfOther);
        }
        return restOfOne.length() > restOfOther.length()
                ? sameFrom(restOfOne, 1, restOfOther, 0)
                : sameFrom(restOfOne, 0, restOfOther, 1);
    }

    private static boolean changedAbout(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && sameFrom(one, 2, other, 2);
    }

    private static boolean sameFrom(String one, int from, String other, int otherFrom) {
        return from <= one.length()
                && otherFrom <= other.length()
                && one.substring(from).equals(other.substring(otherFrom));
    }
}
