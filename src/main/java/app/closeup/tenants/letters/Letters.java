package app.closeup.tenants.letters;

import app.closeup.platform.mail.Mail;
import app.closeup.platform.mail.Mailer;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mail from the message bundle: {@code tenants.mail.<template>.subject} and {@code .body}. */
@Component
public class Letters {

    private final MessageSource messages;
    private final Mailer mailer;

    Letters(MessageSource messages, Mailer mailer) {
        this.messages = messages;
        this.mailer = mailer;
    }

    public void send(String recipient, String template, Object... arguments) {
        mailer.send(new Mail(recipient, text(template + ".subject", arguments), text(template + ".body", arguments)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("tenants.mail." + key, arguments, Locale.ENGLISH);
    }
}
