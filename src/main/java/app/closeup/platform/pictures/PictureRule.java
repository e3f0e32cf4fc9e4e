package app.closeup.platform.pictures;

import java.util.Set;

/**
 * Which uploads are taken.
 *
 * @param largest in bytes
 * @param widest of each side, in points
 * @param mostPoints of the whole
 * @param kinds such as "png"
 */
public record PictureRule(int largest, int widest, long mostPoints, Set<String> kinds) {}
