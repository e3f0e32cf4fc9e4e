package app.closeup.tenants.ui.security;

import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode;
import java.util.stream.IntStream;

/** A text as a picture for cameras: black on white in the dark too, with the quiet zone that readers need. */
class QrPicture extends Div {

    private static final int QUIET = 4;

    QrPicture(String text, String label) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        addClassName("qr");
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", label)
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                                .formatted(side, side, path(code)));
    }

    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            var row = y;
            IntStream.range(0, code.size)
                    .filter(x -> code.getModule(x, row))
                    .forEach(x -> path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, row + QUIET)));
        }
        return path.toString();
    }
}
