package app.closeup.tenants;

/**
 * A step that leads a new company to its first success. Modules contribute theirs as beans, in the order of
 * {@code @Order}.
 */
public interface FirstStep {

    /** Message key of what to do; with {@code .why} appended, of what it brings. */
    String title();

    /** Where it is done: a path of the application without a leading slash. */
    String path();

    /** Whether the facts say that the current company has done it. Reads, in a transaction of its own. */
    boolean done();
}
