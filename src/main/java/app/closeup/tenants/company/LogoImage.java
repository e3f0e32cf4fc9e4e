package app.closeup.tenants.company;

import app.closeup.platform.pictures.PictureRule;
import app.closeup.platform.pictures.Redrawing;
import app.closeup.platform.pictures.RefusedPictureException;
import java.awt.image.BufferedImage;
import java.util.Set;

/** A company's logo, which keeps its shape. */
final class LogoImage {

    /** Of an upload, in bytes. */
    static final int LARGEST = 2_000_000;

    private static final int WIDEST = 5_000;
    private static final int SIDE = 512;
    private static final PictureRule RULE =
            new PictureRule(LARGEST, WIDEST, (long) WIDEST * WIDEST, Set.of("png", "jpeg"));

    private LogoImage() {}

    /** @return a PNG of at most 512 by 512 points */
    static byte[] redrawn(byte[] upload) throws RefusedPictureException {
        return Redrawing.png(upload, RULE, LogoImage::fit);
    }

    /** The key of why an upload is not taken. */
    static String messageKey(RefusedPictureException refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> "tenants.company.logo.too-large";
            case TOO_WIDE -> "tenants.company.logo.too-wide";
            case WRONG_KIND -> "tenants.company.logo.wrong-kind";
            case BROKEN -> "tenants.company.logo.broken";
        };
    }

    private static BufferedImage fit(BufferedImage picture) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return Redrawing.scaled(picture, width, height, BufferedImage.TYPE_INT_ARGB);
    }
}
