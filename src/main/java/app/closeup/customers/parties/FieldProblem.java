package app.closeup.customers.parties;

import java.util.List;

/** What is wrong with a field and how to mend it: a key of the message bundle and what to put into it. */
public record FieldProblem(CustomerField field, String messageKey, List<Object> arguments) {}
