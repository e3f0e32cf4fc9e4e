package app.closeup.customers.parties;

import java.io.Serializable;
import java.util.UUID;

/** Names an organisation or person that a company deals with. */
public record CustomerId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
