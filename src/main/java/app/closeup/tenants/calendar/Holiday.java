package app.closeup.tenants.calendar;

import java.time.LocalDate;

/** A day on which nothing opens. */
public record Holiday(LocalDate day, String name) {}
