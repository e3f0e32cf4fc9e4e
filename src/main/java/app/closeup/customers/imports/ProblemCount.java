package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.Problem;

/** How many rows have a kind of problem in a column, with the first one as an example. */
public record ProblemCount(Problem example, long row, long rows) {}
