package app.closeup.tenants;

import java.io.Serializable;
import java.util.UUID;

/**
 * A record of any module, such as a customer.
 *
 * @param kind as the module's {@link RecordSource} calls it
 */
public record RecordRef(String kind, UUID id) implements Serializable {}
