package app.closeup.platform.mail;

import static app.closeup.platform.db.Tables.OUTBOX_MAIL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import app.closeup.platform.Ids;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

class OutboxRepository {

    private static final int LIMIT = 50;

    private final DSLContext dsl;

    OutboxRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(Mail mail, Instant sentAt) {
        dsl.insertInto(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.MAIL_ID, Ids.next())
                .set(OUTBOX_MAIL.RECIPIENT, mail.recipient())
                .set(OUTBOX_MAIL.SUBJECT, mail.subject())
                .set(OUTBOX_MAIL.BODY, mail.body())
                .set(OUTBOX_MAIL.SENT_AT, sentAt)
                .execute();
    }

    List<Outbox.Entry> latest() {
        return dsl.select(
                        row(OUTBOX_MAIL.RECIPIENT, OUTBOX_MAIL.SUBJECT, OUTBOX_MAIL.BODY)
                                .mapping(Mail::new),
                        OUTBOX_MAIL.SENT_AT)
                .from(OUTBOX_MAIL)
                .orderBy(OUTBOX_MAIL.SENT_AT.desc(), OUTBOX_MAIL.MAIL_ID.desc())
                .limit(LIMIT)
                .fetch(mapping(Outbox.Entry::new));
    }

    void removeTo(String recipient) {
        dsl.deleteFrom(OUTBOX_MAIL).where(OUTBOX_MAIL.RECIPIENT.eq(recipient)).execute();
    }

    void removeOlderThan(Instant time) {
        dsl.deleteFrom(OUTBOX_MAIL).where(OUTBOX_MAIL.SENT_AT.lt(time)).execute();
    }
}
