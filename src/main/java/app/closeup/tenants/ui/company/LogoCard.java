package app.closeup.tenants.ui.company;

import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Pictures;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** The company's logo: shown, changed, taken away. */
final class LogoCard extends Div {

    private static final String[] KINDS = {".png", ".jpg", ".jpeg"};

    private final Div picture = new Div();
    private final Button remove = new Button(getTranslation("tenants.company.logo.remove"), _ -> remove());
    private final CompanySettings settings;

    LogoCard(CompanySettings settings, Formats formats) {
        this.settings = settings;
        picture.addClassName("logo-picture");
        var words = new Div(new Paragraph(
                getTranslation("tenants.company.logo.help", formats.size(CompanySettings.largestLogo()))));
        words.addClassNames("small", "muted");
        addClassName("logo-card");
        add(picture, words);
        if (CompanyAccess.mayEdit()) {
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var buttons = new Div(upload(), remove);
            buttons.addClassName("form-buttons");
            words.add(buttons);
        }
        show();
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((about, content) -> receive(content)));
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(CompanySettings.largestLogo());
        upload.setAcceptedFileExtensions(KINDS);
        upload.setUploadButton(new Button(getTranslation("tenants.company.logo.choose")));
        upload.addFileRejectedListener(_ -> Toast.problem(getTranslation("tenants.company.logo.rejected")));
        upload.addClassName("logo-upload");
        return upload;
    }

    private void receive(byte[] content) {
        var refused = settings.changeLogo(content);
        if (refused.isPresent()) {
            Toast.problem(getTranslation(refused.get()));
            show();
        } else {
            Toast.show(getTranslation("tenants.company.logo.changed"));
            showInTheShell();
        }
    }

    private void remove() {
        settings.removeLogo();
        Toast.show(getTranslation("tenants.company.logo.removed"));
        showInTheShell();
    }

    /** In a request of the page itself: the upload's own does not know what the person may open. */
    private void showInTheShell() {
        getUI().ifPresent(ui -> ui.getPage().executeJs("return true").then(_ -> ui.refreshCurrentRoute(true)));
    }

    private void show() {
        picture.removeAll();
        var present = settings.logo().isPresent();
        remove.setVisible(present);
        if (present) {
            picture.add(Pictures.png(
                    () -> settings.logo().orElseGet(() -> new byte[0]), getTranslation("tenants.company.logo")));
        } else {
            picture.add(new Span(getTranslation("tenants.company.logo.none")));
        }
    }
}
