package app.closeup.tenants.playbooks;

/** The company's rules speak against an act, and it was not done. */
public abstract sealed class ConductException extends RuntimeException {

    private final transient Verdict verdict;

    private ConductException(String message, Verdict verdict) {
        super(message);
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** It is never done; that somebody tried is on record. */
    public static final class Never extends ConductException {

        Never(Verdict verdict) {
            super("This is never done", verdict);
        }
    }

    /** It is not done without a reason: see {@link Conduct#settingAside}. */
    public static final class NeedsReason extends ConductException {

        NeedsReason(Verdict verdict) {
            super("This is not done without a reason", verdict);
        }
    }
}
