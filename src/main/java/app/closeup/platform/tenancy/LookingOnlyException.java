package app.closeup.platform.tenancy;

/** Somebody who only looks at Closeup wanted to change something; nothing was. */
public final class LookingOnlyException extends RuntimeException {

    LookingOnlyException() {
        super("Nothing is changed by somebody who only looks");
    }
}
