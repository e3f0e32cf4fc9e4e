package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;

/** What came of a change that somebody made to a customer. */
public sealed interface ChangeOutcome {

    record Changed(Customer now) implements ChangeOutcome {}

    /** Someone else was quicker: nothing was written, and both versions are here. */
    record ChangedMeanwhile(Customer theirs, CustomerDetails yours) implements ChangeOutcome {}

    /** The person may not change this customer, or not give it to somebody else. */
    record Refused() implements ChangeOutcome {}

    /** The customer has been deleted meanwhile, or never was. */
    record Gone() implements ChangeOutcome {}
}
