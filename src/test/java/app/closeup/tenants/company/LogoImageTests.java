package app.closeup.tenants.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.platform.pictures.RefusedPictureException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoImageTests {

    @Test
    void aWidePictureIsMadeSmallerAndKeepsItsShape() throws Exception {
        var drawn = read(LogoImage.redrawn(picture("png", 2000, 500)));

        assertThat(drawn.getWidth()).isEqualTo(512);
        assertThat(drawn.getHeight()).isEqualTo(128);
        assertThat(drawn.getRGB(256, 64)).isEqualTo(0xFF0B6E66);
    }

    @Test
    void aSmallPictureKeepsItsSize() throws Exception {
        assertThat(read(LogoImage.redrawn(picture("jpeg", 40, 30))).getWidth()).isEqualTo(40);
    }

    @Test
    void whatHidesBehindThePictureIsNotKept() throws Exception {
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var picture = picture("png", 40, 30);
        var upload = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, upload, picture.length, script.length);

        var drawn = LogoImage.redrawn(upload);

        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<html></html>",
                "%PDF-1.7",
                ""
            })
    void aFileThatIsNoPictureIsRefusedWhateverItsNameSays(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "wrong-kind");
    }

    @Test
    void aGifIsRefused() throws IOException {
        refused(picture("gif", 40, 30), "wrong-kind");
    }

    @Test
    void aBrokenPictureIsRefused() throws IOException {
        var whole = picture("png", 400, 300);
        refused(Arrays.copyOf(whole, whole.length / 2), "broken");
    }

    @Test
    void aSmallFileThatUnfoldsToAHugePictureIsRefusedUnread() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20_000, 2_000, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        assertThat(bytes.size()).isLessThan(100_000);

        refused(bytes.toByteArray(), "too-wide");
    }

    @Test
    void aLargeFileIsRefused() {
        refused(new byte[LogoImage.LARGEST + 1], "too-large");
    }

    private static void refused(byte[] upload, String reason) {
        assertThatExceptionOfType(RefusedPictureException.class)
                .isThrownBy(() -> LogoImage.redrawn(upload))
                .satisfies(e -> assertThat(LogoImage.messageKey(e)).isEqualTo("tenants.company.logo." + reason));
    }

    static byte[] picture(String kind, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new java.awt.Color(0x0B6E66));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, kind, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
