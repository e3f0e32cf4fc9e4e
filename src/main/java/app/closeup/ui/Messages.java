package app.closeup.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Serves the views from the same message bundles as mail and services: one bundle a module, under {@code messages/}. */
@Component
class Messages implements I18NProvider {

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH);

    private final MessageSource messages;

    Messages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(@Nullable String key, @Nullable Locale locale, Object... parameters) {
        if (key == null) {
            return "";
        }
        return messages.getMessage(key, parameters, locale == null ? Locale.ENGLISH : locale);
    }
}
