package app.closeup.tenants.playbooks;

/** How a playbook is used, what comes of it, and how often its rules held somebody back or were set aside. */
public record PlaybookFigures(
        int open, int followed, int deviated, int solved, int partly, int notSolved, int blocked, int setAside) {

    public static final PlaybookFigures NONE = new PlaybookFigures(0, 0, 0, 0, 0, 0, 0, 0);

    public int uses() {
        return open + followed + deviated;
    }

    /** Of those that ended, 0 to 1; 0 when none has. */
    public double deviation() {
        var ended = followed + deviated;
        return ended == 0 ? 0 : (double) deviated / ended;
    }

    /** Of those whose outcome is known, 0 to 1; 0 when none is. */
    public double success() {
        var known = solved + partly + notSolved;
        return known == 0 ? 0 : (double) solved / known;
    }
}
