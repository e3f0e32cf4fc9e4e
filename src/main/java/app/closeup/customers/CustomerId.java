package app.closeup.customers;

import java.io.Serializable;
import java.util.UUID;

/** Names an organisation or person that a company deals with. */
public record CustomerId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
