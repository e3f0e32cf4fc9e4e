package app.closeup.tenants.profile;

/**
 * How a person likes the screen, in every company.
 *
 * @param colorScheme system, light or dark
 * @param density comfortable or compact
 * @param shortcuts whether single keys do something
 */
public record ScreenTaste(String colorScheme, String density, boolean shortcuts) {}
