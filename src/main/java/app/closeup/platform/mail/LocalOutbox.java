package app.closeup.platform.mail;

import app.closeup.platform.jobs.Cleaning;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mail in the database for a month, to be read in the browser. */
class LocalOutbox implements Outbox, Cleaning {

    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxRepository repository;
    private final Clock clock;

    LocalOutbox(OutboxRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        repository.add(mail, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest() {
        return repository.latest();
    }

    @Override
    @Transactional
    public void forget(String recipient) {
        repository.removeTo(recipient);
    }

    @Override
    @Transactional
    public void clean() {
        repository.removeOlderThan(clock.instant().minus(KEPT));
    }
}
