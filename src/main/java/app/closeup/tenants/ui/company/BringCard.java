package app.closeup.tenants.ui.company;

import app.closeup.tenants.Companies;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.archive.Archive;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archive.State;
import app.closeup.tenants.archive.Archives;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.JobProgress;
import app.closeup.ui.kit.JobProgress.Phase;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a further company of a file that was written here or elsewhere. */
final class BringCard extends Div {

    private static final Logger log = LoggerFactory.getLogger(BringCard.class);

    private final Div content = new Div();
    private final transient Archives archives;
    private final transient Companies companies;
    private final transient Proof proof;

    BringCard(Archives archives, Companies companies, Proof proof) {
        this.archives = archives;
        this.companies = companies;
        this.proof = proof;
        content.addClassName("data-actions");
        var card = new Card(getTranslation("tenants.data.bring"))
                .body(new Paragraph(getTranslation("tenants.data.bring.lead")), content);
        card.addClassName("settings-wide-card");
        add(card);
        show();
    }

    private void show() {
        content.removeAll();
        var latest = archives.latest(Direction.IMPORT).filter(archive -> archive.state() != State.RECEIVING);
        latest.ifPresent(_ -> content.add(new JobProgress(this::progress).whenOver(this::show)));
        if (latest.map(Archive::state).filter(state -> !state.isOver()).isEmpty()) {
            var begin = new Button(getTranslation("tenants.data.bring.begin"));
            begin.addClickListener(_ -> proof.then(() -> {
                archives.requireBringing();
                content.replace(begin, upload());
            }));
            content.add(begin);
        }
    }

    private JobProgress.State progress() {
        return archives.latest(Direction.IMPORT)
                .map(archive -> new JobProgress.State(
                        ExportCard.phase(archive.state()), archive.rowsDone(), archive.rowsTotal(), words(archive)))
                .orElseGet(() -> new JobProgress.State(Phase.CANCELLED, 0, 0, ""));
    }

    private String words(Archive archive) {
        return switch (archive.state()) {
            case FAILED ->
                getTranslation(Objects.requireNonNullElse(archive.problem(), "tenants.archive.import.failed"));
            case DONE -> done(archive);
            case RECEIVING, QUEUED, RUNNING -> getTranslation("tenants.data.bring.running");
        };
    }

    private String done(Archive archive) {
        return companies.mine().stream()
                .filter(company -> company.id().value().equals(archive.company()))
                .findFirst()
                .map(company -> getTranslation("tenants.data.bring.done", company.name()))
                .orElseGet(() -> getTranslation("tenants.data.bring.gone"));
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(new Handler(upload));
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setAcceptedFileExtensions(".zip");
        upload.setUploadButton(new Button(getTranslation("tenants.data.bring.choose")));
        upload.addFileRejectedListener(_ -> Toast.problem(getTranslation("tenants.archive.import.no-archive")));
        upload.addClassName("logo-upload");
        return upload;
    }

    /** Runs outside the session's lock, so that the screen answers while a large file comes in. */
    private final class Handler implements UploadHandler {

        private final transient Upload upload;

        private Handler(Upload upload) {
            this.upload = upload;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var ui = event.getUI();
            try (var file = event.getInputStream()) {
                var refused = archives.bring(file);
                var _ = ui.access(() -> {
                    refused.ifPresent(key ->
                            Toast.problem(getTranslation(key, archives.largest().toMegabytes())));
                    show();
                });
            } catch (StepUpRequiredException _) {
                var _ = ui.access(() -> {
                    Toast.problem(getTranslation("tenants.data.bring.too-slow"));
                    show();
                });
            } catch (TooManyAttemptsException _) {
                var _ = ui.access(() -> {
                    Toast.problem(getTranslation("tenants.data.bring.too-often"));
                    show();
                });
            } catch (IOException | RuntimeException e) {
                log.warn("An upload failed", e);
                refuse(ui);
            }
        }

        @Override
        public long getFileSizeMax() {
            return archives.largest().toBytes();
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }

        private void refuse(UI ui) {
            var _ = ui.access(() -> {
                upload.clearFileList();
                Toast.problem(getTranslation("tenants.archive.import.upload-failed"));
            });
        }
    }
}
