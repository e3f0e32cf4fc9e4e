package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.Link;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.parties.CustomerId;
import java.util.List;

/** A row that names another customer. */
record LinkingRow(long number, CustomerId customer, Link link, List<Problem> problems) {}
