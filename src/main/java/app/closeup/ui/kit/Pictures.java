package app.closeup.ui.kit;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Pictures that are no files of the application. */
public final class Pictures {

    private Pictures() {}

    /**
     * @param content asked for when the browser fetches it, in the reader's own session
     * @param alt what it shows; empty when the words beside it say so
     */
    public static Image png(Supplier<byte[]> content, String alt) {
        return new Image(
                DownloadHandler.fromInputStream(_ -> {
                            var bytes = content.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes), "picture.png", "image/png", bytes.length);
                        })
                        .inline(),
                alt);
    }
}
