package app.closeup.platform.mail;

import java.time.Instant;
import java.util.List;

/** Where mail lands on an installation without a mail server; absent where there is one. */
public interface Outbox extends Mailer {

    /** The newest messages first, fifty at most. */
    List<Entry> latest();

    /** Removes what was sent to this address. */
    void forget(String recipient);

    /** A message and when it was sent. */
    record Entry(Mail mail, Instant sentAt) {}
}
