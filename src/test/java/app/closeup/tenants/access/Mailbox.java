package app.closeup.tenants.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.closeup.platform.mail.Mail;
import app.closeup.platform.mail.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/** Where people read their mail. */
@TestComponent
public class Mailbox {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/(\\S+)");

    private final Outbox outbox;

    Mailbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The newest message to the address, once so many have come. */
    public Mail message(String recipient, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messages(recipient)).hasSizeGreaterThanOrEqualTo(count));
        return messages(recipient).getFirst();
    }

    public Mail message(String recipient) {
        return message(recipient, 1);
    }

    /** The token in a message's only link. */
    public String token(String recipient, int count) {
        var path = path(message(recipient, count));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String token(String recipient) {
        return token(recipient, 1);
    }

    public List<Mail> messages(String recipient) {
        return outbox.latest().stream()
                .map(Outbox.Entry::mail)
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    private static String path(Mail mail) {
        var link = LINK.matcher(mail.body());
        assertThat(link.find()).as("a link in: %s", mail.body()).isTrue();
        return link.group(1);
    }
}
