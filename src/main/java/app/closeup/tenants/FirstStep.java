package app.closeup.tenants;

/**
 * A step that leads a new company to its first success. Modules contribute theirs as beans, in the order of
 * {@code @Order}.
 */
public interface FirstStep {

    /** The key of what to do; with {@code .why} appended, of what it brings. */
    String labelKey();

    /** Where it is done, without a leading slash. */
    String route();

    /** Whether the facts say that the current company has done it. Reads, in a transaction of its own. */
    boolean done();
}
