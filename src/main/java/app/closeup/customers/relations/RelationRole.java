package app.closeup.customers.relations;

import app.closeup.customers.parties.CustomerId;

/** What a related customer is to the one looked at. */
public enum RelationRole {
    PARENT,
    SUBSIDIARY,
    EMPLOYER,
    EMPLOYEE,
    PARTNER,
    RELATED;

    public static RelationRole ofOther(RelationType type) {
        return switch (type) {
            case SUBSIDIARY_OF -> PARENT;
            case WORKS_AT -> EMPLOYER;
            case PARTNER_OF -> PARTNER;
            case RELATED_TO -> RELATED;
        };
    }

    static RelationRole ofOne(RelationType type) {
        return switch (type) {
            case SUBSIDIARY_OF -> SUBSIDIARY;
            case WORKS_AT -> EMPLOYEE;
            case PARTNER_OF -> PARTNER;
            case RELATED_TO -> RELATED;
        };
    }

    /** The relation that makes the other this to the one. */
    Relation between(CustomerId one, CustomerId other) {
        return switch (this) {
            case PARENT -> new Relation(one, RelationType.SUBSIDIARY_OF, other);
            case SUBSIDIARY -> new Relation(other, RelationType.SUBSIDIARY_OF, one);
            case EMPLOYER -> new Relation(one, RelationType.WORKS_AT, other);
            case EMPLOYEE -> new Relation(other, RelationType.WORKS_AT, one);
            case PARTNER -> new Relation(one, RelationType.PARTNER_OF, other);
            case RELATED -> new Relation(one, RelationType.RELATED_TO, other);
        };
    }
}
