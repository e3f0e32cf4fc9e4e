package app.closeup.customers.ui;

import app.closeup.customers.CustomerExport;
import app.closeup.customers.CustomerQuery;
import app.closeup.customers.TooManyExportsException;
import app.closeup.tenants.ui.playbooks.ConductGate;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the customers of a list out of Closeup, once the person has shown who they are and no rule speaks against it. */
class ExportButton extends Div {

    private final CustomerExport export;
    private final AtomicReference<@Nullable CustomerQuery> agreed = new AtomicReference<>();

    ExportButton(CustomerExport export, Proof proof, Supplier<CustomerQuery> query) {
        this.export = export;
        var locale = getLocale();
        var file = new Anchor(event -> write(event, locale), AttachmentType.DOWNLOAD, "");
        file.addClassName("visually-hidden");
        file.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
        var button = new Button(
                getTranslation("customers.export"),
                Sign.DOWNLOAD.create(),
                _ -> proof.then(() -> ConductGate.pass(() -> {
                    try {
                        export.requireAllowed();
                        agreed.set(query.get());
                        file.getElement().executeJs("this.click()");
                    } catch (TooManyExportsException refused) {
                        Toast.problem(getTranslation("customers.export.wait", refused.minutes()));
                    }
                })));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText(getTranslation("customers.export.help"));
        add(button, file);
    }

    /** Good once for each time that the person agreed. */
    private void write(DownloadEvent event, Locale locale) {
        var query = agreed.getAndSet(null);
        if (query == null) {
            event.getResponse().setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        event.setFileName(getTranslation(locale, "customers.export.file"));
        event.setContentType("text/csv;charset=utf-8");
        var left = export.write(query, event.getOutputStream(), locale);
        if (left > 0) {
            var _ = event.getUI().access(() -> Toast.show(getTranslation("customers.export.left-out", left)));
        }
    }
}
