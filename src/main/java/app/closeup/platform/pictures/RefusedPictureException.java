package app.closeup.platform.pictures;

/** The upload is no picture that is taken. */
public final class RefusedPictureException extends Exception {

    private final Reason reason;

    RefusedPictureException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The file has too many bytes. */
        TOO_LARGE,
        /** The picture has too many points: a small file can unfold to gigabytes. */
        TOO_WIDE,
        WRONG_KIND,
        BROKEN
    }
}
