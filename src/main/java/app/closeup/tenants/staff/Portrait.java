package app.closeup.tenants.staff;

import app.closeup.platform.pictures.PictureRule;
import app.closeup.platform.pictures.Redrawing;
import app.closeup.platform.pictures.RefusedPictureException;
import java.awt.image.BufferedImage;
import java.util.Set;

/** Somebody's photo, as a square. */
final class Portrait {

    /** Of an upload, in bytes. */
    static final int LARGEST = 5_000_000;

    private static final long MOST_POINTS = 40_000_000;
    private static final int SIDE = 256;
    private static final PictureRule RULE =
            new PictureRule(LARGEST, Integer.MAX_VALUE, MOST_POINTS, Set.of("png", "jpeg", "gif", "bmp"));

    private Portrait() {}

    /** @return a PNG of 256 by 256 points, or less for a smaller photo */
    static byte[] redrawn(byte[] upload) throws RefusedPictureException {
        return Redrawing.png(upload, RULE, Portrait::square);
    }

    /** The key of why an upload is not taken. */
    static String messageKey(RefusedPictureException refused) {
        return switch (refused.reason()) {
            case TOO_LARGE, TOO_WIDE -> "tenants.person.photo.too-large";
            case WRONG_KIND -> "tenants.person.photo.wrong-kind";
            case BROKEN -> "tenants.person.photo.broken";
        };
    }

    /** The middle of the photo. */
    private static BufferedImage square(BufferedImage photo) {
        var side = Math.min(photo.getWidth(), photo.getHeight());
        var middle = photo.getSubimage((photo.getWidth() - side) / 2, (photo.getHeight() - side) / 2, side, side);
        return Redrawing.scaled(middle, Math.min(side, SIDE), Math.min(side, SIDE), BufferedImage.TYPE_INT_RGB);
    }
}
