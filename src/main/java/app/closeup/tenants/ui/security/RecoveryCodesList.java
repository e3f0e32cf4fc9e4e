package app.closeup.tenants.ui.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recovery codes, this once: to be kept on paper or in a file. */
class RecoveryCodesList extends Div {

    private static final String FILE = "closeup-recovery-codes.txt";

    RecoveryCodesList(List<String> codes) {
        var list = new OrderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        var bytes = (getTranslation("tenants.recovery.file") + "\n\n" + String.join("\n", codes) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        var download = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), FILE, "text/plain;charset=utf-8", bytes.length)),
                getTranslation("tenants.recovery.download"));
        download.addClassName("button-link");
        add(new Paragraph(getTranslation("tenants.recovery.keep")), list, download);
        addClassName("recovery");
    }
}
