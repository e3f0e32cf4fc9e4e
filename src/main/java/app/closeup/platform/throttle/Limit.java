package app.closeup.platform.throttle;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name names the thing, in the whole application
 * @param times so often in a row; each is given back after {@code within / times}
 */
public record Limit(String name, int times, Duration within) {}
