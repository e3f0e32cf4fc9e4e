package app.closeup.customers.relations;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import org.jspecify.annotations.Nullable;

/** A customer that belongs to the one looked at. */
public record RelatedCustomer(
        Relation relation,
        RelationRole role,
        CustomerId id,
        CustomerKind kind,
        String name,
        @Nullable String jobTitle,
        @Nullable String city,
        @Nullable String country) {}
