package app.closeup.tenants.calendar;

/** A calendar of the company; one of them is the standard one. */
public record CalendarEntry(CalendarId id, String name, boolean standard) {}
