package app.closeup.customers.relations;

import app.closeup.customers.parties.CustomerId;

/** How two customers belong together: the customer is, say, a subsidiary of the other. */
public record Relation(CustomerId customer, RelationType type, CustomerId other) {}
