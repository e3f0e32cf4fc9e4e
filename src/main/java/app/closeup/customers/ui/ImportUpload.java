package app.closeup.customers.ui;

import app.closeup.customers.imports.Uploads;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.parties.ImportId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in one file, by choosing or by dropping, and passes it on as it arrives. */
final class ImportUpload extends Upload {

    private static final Logger log = LoggerFactory.getLogger(ImportUpload.class);
    private static final String[] TABLES = {".csv", ".txt", ".tsv", ".tab"};

    private final transient Uploads uploads;
    private final transient Consumer<ImportId> received;
    private final transient Consumer<Fault> refused;

    ImportUpload(Uploads uploads, Consumer<ImportId> received, Consumer<Fault> refused) {
        this.uploads = uploads;
        this.received = received;
        this.refused = refused;

        setUploadHandler(new Handler());
        setMaxFiles(1);
        setAcceptedFileExtensions(TABLES);
        var choose = new Button(getTranslation("customers.import.upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setUploadButton(choose);
        setDropLabel(new Span(getTranslation("customers.import.upload.drop")));
        setI18n(new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("customers.import.upload.connecting"))
                                .setProcessing(getTranslation("customers.import.upload.reading"))
                                .setStalled(getTranslation("customers.import.upload.stalled")))));
        addFileRejectedListener(_ -> refused.accept(Fault.of("customers.import.upload.wrong-kind")));
        addClassName("import-upload");
    }

    /** Runs outside the session's lock, so that the screen answers while a large file comes in. */
    private final class Handler implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var ui = event.getUI();
            try (var content = event.getInputStream()) {
                var id = uploads.upload(event.getFileName(), content);
                var _ = ui.access(() -> received.accept(id));
            } catch (UnreadableFileException e) {
                refuse(ui, e.fault());
            } catch (IOException | RuntimeException e) {
                log.warn("An upload failed", e);
                refuse(ui, Fault.of("customers.import.upload.failed"));
            }
        }

        @Override
        public long getFileSizeMax() {
            return uploads.largestFile().toBytes();
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }

        private void refuse(UI ui, Fault fault) {
            var _ = ui.access(() -> {
                clearFileList();
                refused.accept(fault);
            });
        }
    }
}
