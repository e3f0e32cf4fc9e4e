package app.closeup.platform.mail;

import app.closeup.platform.MissingSettingException;
import app.closeup.platform.database.EmbeddedDatabase;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** @throws MissingSettingException when neither a mail server nor the outbox is there */
    @Bean
    Mailer mailer(
            @Nullable JavaMailSender sender,
            @Nullable EmbeddedDatabase embedded,
            MailProperties properties,
            OutboxRepository repository,
            Clock clock) {
        if (sender != null) {
            return new SmtpMailer(sender, properties.from());
        }
        if (embedded == null && !properties.outbox()) {
            throw new MissingSettingException(
                    "No mail server is configured.",
                    "Set SPRING_MAIL_HOST, or CLOSEUP_MAIL_OUTBOX=true to read all mail at /outbox (never in production).");
        }
        return new LocalOutbox(repository, clock);
    }

    @Bean
    OutboxRepository outboxRepository(DSLContext dsl) {
        return new OutboxRepository(dsl);
    }

    /**
     * Settings of mail.
     *
     * @param from the sender's address
     * @param outbox whether mail may land in the local outbox although a real database is configured
     */
    @ConfigurationProperties("closeup.mail")
    record MailProperties(
            @DefaultValue("closeup@localhost") String from,
            @DefaultValue("false") boolean outbox) {}
}
