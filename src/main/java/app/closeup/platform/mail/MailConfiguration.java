package app.closeup.platform.mail;

import app.closeup.platform.database.EmbeddedDatabase;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** @throws IllegalStateException when neither a mail server nor the outbox is there */
    @Bean
    Mailer mailer(
            Optional<JavaMailSender> sender,
            Optional<EmbeddedDatabase> embedded,
            MailProperties properties,
            OutboxRepository repository,
            Clock clock) {
        if (sender.isPresent()) {
            return new SmtpMailer(sender.get(), properties.from());
        }
        if (embedded.isEmpty() && !properties.outbox()) {
            throw new IllegalStateException("No mail server is configured: set spring.mail.host,"
                    + " or closeup.mail.outbox=true to read all mail at /outbox (never in production)");
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
