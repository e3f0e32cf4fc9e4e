package app.closeup.tenants.staff;

import java.awt.Color;
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
 * Draws an uploaded photo anew, as a square: nothing of the file itself is kept, such as where the photo was taken. What
 * it is its content says, never its name.
 */
final class Portrait {

    /** Of an upload, in bytes. */
    static final int LARGEST = 5_000_000;

    /** Of an upload, in points: a small file can unfold to gigabytes. */
    private static final long MOST_POINTS = 40_000_000;

    private static final int SIDE = 256;
    private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "bmp");

    private Portrait() {}

    /** @return a PNG of 256 by 256 points, or less for a smaller photo */
    static byte[] redrawn(byte[] upload) throws RefusedException {
        if (upload.length > LARGEST) {
            throw new RefusedException("tenants.person.photo.too-large");
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RefusedException("tenants.person.photo.wrong-kind");
            }
            return png(square(read(readers.next(), input)));
        } catch (IOException | RuntimeException _) {
            throw new RefusedException("tenants.person.photo.broken");
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException, RefusedException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new RefusedException("tenants.person.photo.wrong-kind");
            }
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                throw new RefusedException("tenants.person.photo.too-large");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** The middle of the photo. */
    private static BufferedImage square(BufferedImage photo) {
        var side = Math.min(photo.getWidth(), photo.getHeight());
        var middle = photo.getSubimage((photo.getWidth() - side) / 2, (photo.getHeight() - side) / 2, side, side);
        // By halves, for one long step would leave out points.
        while (middle.getWidth() / 2 > SIDE) {
            middle = drawn(middle, middle.getWidth() / 2);
        }
        return drawn(middle, Math.min(side, SIDE));
    }

    private static BufferedImage drawn(BufferedImage photo, int side) {
        var target = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(photo, 0, 0, side, side, Color.WHITE, null);
        pen.dispose();
        return target;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** The upload is no photo that is taken. */
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
