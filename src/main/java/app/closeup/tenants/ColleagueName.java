package app.closeup.tenants;

import java.io.Serializable;

/**
 * Somebody's name beside what they have done or care for, whether they still work here or not.
 *
 * @param left whether they have left the company
 */
public record ColleagueName(MemberId id, String name, boolean left) implements Serializable {}
