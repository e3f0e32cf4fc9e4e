package app.closeup.platform.mail;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mail in the database, to be read in the browser. */
class LocalOutbox implements Outbox {

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
}
