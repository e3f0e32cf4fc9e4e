package app.closeup.tenants;

/** What a member of staff may do in a company. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER
}
