package app.closeup.tenants.playbooks;

/**
 * Something that people do with records and that a rule can forbid. Each module declares its own as beans, and has
 * {@link Conduct} check before each.
 *
 * @param code as kept in rules; with {@code playbooks.act.} before it, the key of its name
 */
public record Act(String code) {}
