package app.closeup.platform.pictures;

import app.closeup.platform.pictures.RefusedPictureException.Reason;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws an uploaded picture anew, so that nothing of the file itself is kept: no script, no place where it was taken, no
 * second file hidden behind it. What it is its content says, never its name.
 */
public final class Redrawing {

    private Redrawing() {}

    /** @return a PNG of what {@code fit} makes of the picture */
    public static byte[] png(byte[] upload, PictureRule rule, UnaryOperator<BufferedImage> fit)
            throws RefusedPictureException {
        if (upload.length > rule.largest()) {
            throw new RefusedPictureException(Reason.TOO_LARGE);
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RefusedPictureException(Reason.WRONG_KIND);
            }
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(fit.apply(read(readers.next(), input, rule)), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException _) {
            throw new RefusedPictureException(Reason.BROKEN);
        }
    }

    /**
     * By halves, for one long step would leave out points.
     *
     * @param type of {@link BufferedImage}; without transparency, what is transparent becomes white
     */
    public static BufferedImage scaled(BufferedImage picture, int width, int height, int type) {
        var step = picture;
        while (step.getWidth() / 2 > width && step.getHeight() / 2 > height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2, type);
        }
        return drawn(step, width, height, type);
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream input, PictureRule rule)
            throws IOException, RefusedPictureException {
        try {
            if (!rule.kinds().contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new RefusedPictureException(Reason.WRONG_KIND);
            }
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width > rule.widest() || height > rule.widest() || (long) width * height > rule.mostPoints()) {
                throw new RefusedPictureException(Reason.TOO_WIDE);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, int type) {
        var target = new BufferedImage(width, height, type);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (target.getColorModel().hasAlpha()) {
            pen.drawImage(picture, 0, 0, width, height, null);
        } else {
            pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        }
        pen.dispose();
        return target;
    }
}
