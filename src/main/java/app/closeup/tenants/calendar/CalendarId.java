package app.closeup.tenants.calendar;

import java.io.Serializable;
import java.util.UUID;

/** Names a calendar of business hours. */
public record CalendarId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
