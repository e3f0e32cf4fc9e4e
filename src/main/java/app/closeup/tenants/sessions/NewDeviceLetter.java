package app.closeup.tenants.sessions;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedLinks;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a person that somebody came in by a device that was not known, in case it was not they. */
@Component
class NewDeviceLetter implements Job {

    static final String NAME = "tenants.new-device-letter";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SessionRepository sessions;
    private final IdentityRepository identities;
    private final MailedLinks links;
    private final Letters letters;
    private final TransactionOperations transaction;

    NewDeviceLetter(
            SessionRepository sessions,
            IdentityRepository identities,
            MailedLinks links,
            Letters letters,
            TransactionOperations transaction) {
        this.sessions = sessions;
        this.identities = identities;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID session) {
        transaction
                .execute(_ -> sessions.find(session))
                .ifPresent(place -> transaction
                        .execute(_ -> sessions.owner(session).flatMap(identities::find))
                        .ifPresent(person -> letters.send(
                                person.email(),
                                "new-device",
                                UserAgents.browser(place.userAgent()).orElse("?"),
                                UserAgents.system(place.userAgent()).orElse("?"),
                                place.address(),
                                TIME.format(place.since()) + " UTC",
                                links.to("settings/profile"),
                                links.to("forgotten-password"))));
    }
}
