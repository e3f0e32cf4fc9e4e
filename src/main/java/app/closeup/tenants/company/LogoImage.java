package app.closeup.tenants.company;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws an uploaded picture anew, so that nothing of the file itself is kept: no script, no place where it was taken, no
 * second file hidden behind it. What it is its content says, never its name.
 */
final class LogoImage {

    /** Of an upload, in bytes. */
    static final int LARGEST = 2_000_000;

    /** Of a side of an upload, in points: a small file can unfold to gigabytes. */
    private static final int WIDEST = 5_000;

    private static final int SIDE = 512;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private LogoImage() {}

    /** @return a PNG of at most 512 by 512 points */
    static byte[] redrawn(byte[] upload) throws RefusedException {
        if (upload.length > LARGEST) {
            throw new RefusedException("tenants.company.logo.too-large");
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RefusedException("tenants.company.logo.wrong-kind");
            }
            return png(fit(read(readers.next(), input)));
        } catch (IOException | RuntimeException e) {
            throw new RefusedException("tenants.company.logo.broken");
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException, RefusedException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new RefusedException("tenants.company.logo.wrong-kind");
            }
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                throw new RefusedException("tenants.company.logo.too-wide");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fit(BufferedImage picture) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var step = picture;
        // By halves, for one long step would leave out points.
        while (step.getWidth() / 2 > width && step.getHeight() / 2 > height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** The upload is no picture that is taken. */
    static final class RefusedException extends Exception {

        private final String messageKey;

        RefusedException(String messageKey) {
            super(messageKey);
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }
}
