package app.closeup.tenants.ui.company;

import app.closeup.tenants.archive.Archive;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archive.State;
import app.closeup.tenants.archive.Archives;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.JobProgress;
import app.closeup.ui.kit.JobProgress.Phase;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;

/** Writes all of the company into a file, and hands it out. */
final class ExportCard extends Div {

    private static final String FILE = "closeup-company.zip";

    private final Div content = new Div();
    private final Archives archives;
    private final Proof proof;
    private final Formats formats;

    ExportCard(Archives archives, Proof proof, Formats formats) {
        this.archives = archives;
        this.proof = proof;
        this.formats = formats;
        content.addClassName("data-actions");
        var card = new Card(getTranslation("tenants.data.export"))
                .body(new Paragraph(getTranslation("tenants.data.export.lead")), content);
        card.addClassName("settings-wide-card");
        add(card);
        show();
    }

    private void show() {
        content.removeAll();
        var latest = archives.latest(Direction.EXPORT);
        latest.ifPresent(archive -> {
            if (archive.state() == State.DONE) {
                content.add(download(archive));
            } else {
                content.add(new JobProgress(this::progress).whenOver(this::show));
            }
        });
        if (latest.map(Archive::state).filter(state -> !state.isOver()).isEmpty()) {
            content.add(new Button(
                    getTranslation(latest.isEmpty() ? "tenants.data.export.begin" : "tenants.data.export.again"),
                    _ -> proof.then(() -> {
                        archives.export();
                        show();
                    })));
        }
    }

    private Div download(Archive archive) {
        var link = new Anchor(
                (DownloadHandler) event -> {
                    var file = archives.downloadable(archive.id());
                    event.setFileName(FILE);
                    event.setContentType("application/zip");
                    event.setContentLength(file.size());
                    try (var target = event.getOutputStream()) {
                        archives.download(archive.id(), target);
                    }
                },
                "");
        link.addClassName("visually-hidden");
        link.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
        var button = new Button(
                getTranslation("tenants.data.export.download", formats.size(archive.size())),
                Sign.DOWNLOAD.create(),
                _ -> proof.then(() -> {
                    archives.downloadable(archive.id());
                    link.getElement().executeJs("this.click()");
                }));
        var until = new Span(getTranslation(
                "tenants.data.export.until",
                formats.dateTime(archive.createdAt()),
                formats.dateTime(archive.expiresAt())));
        until.addClassNames("small", "muted");
        var download = new Div(button, link, until);
        download.addClassName("data-download");
        return download;
    }

    private JobProgress.State progress() {
        return archives.latest(Direction.EXPORT)
                .map(archive -> new JobProgress.State(
                        phase(archive.state()), archive.rowsDone(), archive.rowsTotal(), words(archive)))
                .orElseGet(() -> new JobProgress.State(Phase.CANCELLED, 0, 0, ""));
    }

    private String words(Archive archive) {
        return switch (archive.state()) {
            case FAILED -> getTranslation("tenants.archive.export.failed");
            case DONE -> getTranslation("tenants.data.export.done");
            case RECEIVING, QUEUED, RUNNING -> getTranslation("tenants.data.export.running");
        };
    }

    static Phase phase(State state) {
        return switch (state) {
            case DONE -> Phase.DONE;
            case FAILED -> Phase.FAILED;
            case RECEIVING, QUEUED, RUNNING -> Phase.RUNNING;
        };
    }
}
