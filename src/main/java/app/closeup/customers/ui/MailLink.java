package app.closeup.customers.ui;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** A link that writes to one address: what somebody imported as one must not add others, or a text. */
final class MailLink {

    private MailLink() {}

    static String to(String email) {
        return "mailto:" + UriUtils.encode(email, StandardCharsets.UTF_8).replace("%40", "@");
    }
}
