package app.closeup.ui.shell;

import app.closeup.ui.Account;
import app.closeup.ui.Preferences;
import app.closeup.ui.kit.CompanyStyle;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What holds for every page: its look from the first moment on, our own words when a session ends or something breaks. */
@Component
class ServiceSetup implements VaadinServiceInitListener {

    private final MessageSource messages;
    private final ObjectProvider<Account> accounts;

    ServiceSetup(MessageSource messages, ObjectProvider<Account> accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        DeafSocket.install(event.getSource());
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().setSystemMessagesProvider(about -> systemMessages(about.getLocale()));
        event.getSource().addUIInitListener(init -> greet(init.getUI()));
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(ServiceSetup::tell));
    }

    /** Without this, a page of a person who prefers the dark would flash white before the server had spoken. */
    private void dress(IndexHtmlResponse response) {
        var preferences =
                accounts.stream().findFirst().map(Account::preferences).orElse(Preferences.DEFAULT);
        var html = response.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("data-density", Screen.density(preferences));
        var scheme = preferences.scheme() == Preferences.Scheme.SYSTEM
                ? ""
                : "color-scheme: " + Screen.colorScheme(preferences.scheme()).getValue() + "; ";
        var style = scheme + style().css();
        if (!style.isBlank()) {
            html.attr("style", style.strip());
        }
    }

    private CompanyStyle style() {
        return accounts.stream().findFirst().map(Account::style).orElse(CompanyStyle.NONE);
    }

    private void greet(UI ui) {
        var style = style();
        style.remember(ui);
        ui.setLocale(conventions(
                spoken(style.language(), ui), ui.getSession().getBrowser().getLocale()));
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setDialogText(ui.getTranslation("ui.connection.lost"));
        reconnecting.setDialogTextGaveUp(ui.getTranslation("ui.connection.given-up"));
    }

    /** The chosen language, where Closeup speaks it; else what the browser asks for. */
    private static Locale spoken(@Nullable Locale chosen, UI ui) {
        return ui.getSession().getService().getInstantiator().getI18NProvider().getProvidedLocales().stream()
                .filter(locale -> chosen != null && locale.getLanguage().equals(chosen.getLanguage()))
                .findFirst()
                .orElseGet(ui::getLocale);
    }

    /** Our language with the conventions of the reader's country: 13 March is 13/03 in London and 3/13 in Boston. */
    static Locale conventions(Locale language, @Nullable Locale reader) {
        return reader == null || reader.getCountry().isEmpty()
                ? language
                : new Locale.Builder()
                        .setLanguage(language.getLanguage())
                        .setRegion(reader.getCountry())
                        .build();
    }

    private SystemMessages systemMessages(Locale locale) {
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredCaption(text("ui.session.over.title", locale));
        texts.setSessionExpiredMessage(text("ui.session.over.reload", locale));
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setInternalErrorCaption(text("ui.error.internal.title", locale));
        texts.setInternalErrorMessage(text("ui.error.reload", locale));
        texts.setInternalErrorNotificationEnabled(true);
        texts.setCookiesDisabledCaption(text("ui.error.cookies.title", locale));
        texts.setCookiesDisabledMessage(text("ui.error.cookies.text", locale));
        texts.setCookiesDisabledNotificationEnabled(true);
        return texts;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static void tell(ErrorEvent event) {
        var reference = Incident.report(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            Toast.problem(ui.getTranslation("ui.error.toast", reference));
        }
    }
}
