package app.closeup.tenants;

/** A member of the current company's staff. */
public record Colleague(MemberId id, String name, String email, Role role) {}
