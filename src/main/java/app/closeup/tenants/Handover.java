package app.closeup.tenants;

import app.closeup.tenants.rights.Area;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of a module that belong to somebody, and can be given to somebody else when they leave. A bean of each kind. */
public interface Handover {

    /** Names the kind of records; never changed once used. */
    String code();

    /** The key of what they are called, as a heading. */
    String labelKey();

    /** Whoever hands them over must be allowed to assign all of its records. */
    Area area();

    /** How many of them belong to the person now. Reads, in the caller's transaction. */
    long count(MemberId owner);

    /**
     * Asks the company's rules whether such records are given away at all. Reads, in the caller's transaction.
     *
     * @throws RuntimeException that the screens know how to answer, when they speak against it
     */
    default void check() {}

    /**
     * Gives some of them away, in the caller's transaction, as the person who has it done.
     *
     * @param heir null for nobody
     * @param limit so many at most
     * @return how many were given; 0 when none is left that the person may give
     */
    int give(MemberId owner, @Nullable MemberId heir, int limit);

    /** Where they are listed, so that they can be given to one and another; without a leading slash. */
    Optional<String> route(MemberId owner);
}
