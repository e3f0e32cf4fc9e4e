package app.closeup.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** What a browser is shown when not even the address of a page could be read, or none of our pages was reached. */
@Component("error")
class PlainErrorPage implements View {

    private final MessageSource messages;

    PlainErrorPage(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status = response.getStatus();
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(page(status, request.getContextPath(), request.getLocale()));
    }

    private String page(int status, String contextPath, Locale locale) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND ->
                page("ui.error.not-found.title", "ui.error.not-found.text", contextPath, locale);
            case HttpServletResponse.SC_FORBIDDEN ->
                page("ui.error.denied.title", "ui.error.refused.text", contextPath, locale);
            case HttpServletResponse.SC_BAD_REQUEST ->
                page("ui.error.unreadable.title", "ui.error.unreadable.text", contextPath, locale);
            default -> page("ui.error.internal.title", "ui.error.try-again", contextPath, locale);
        };
    }

    private String page(String title, String text, String contextPath, Locale locale) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="%4$s/closeup/theme.css">
                <body style="padding: 2rem">
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p><a href="%4$s/">%3$s</a></p>
                """.formatted(
                        text(title, locale),
                        text(text, locale),
                        text("ui.error.home", locale),
                        HtmlUtils.htmlEscape(contextPath));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, locale));
    }
}
