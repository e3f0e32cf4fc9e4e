package app.closeup.tenants.archive;

import app.closeup.platform.mail.Mail;
import app.closeup.platform.mail.Mailer;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.Companies;
import app.closeup.tenants.Staff;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.letters.MailedLinks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to everybody who can enter the current company, in its language and by its clocks. */
@Component
class CompanyLetters {

    private final Staff staff;
    private final Companies companies;
    private final CompanySettings settings;
    private final MailedLinks links;
    private final Mailer mailer;
    private final MessageSource messages;

    CompanyLetters(
            Staff staff,
            Companies companies,
            CompanySettings settings,
            MailedLinks links,
            Mailer mailer,
            MessageSource messages) {
        this.staff = staff;
        this.companies = companies;
        this.settings = settings;
        this.links = links;
        this.mailer = mailer;
        this.messages = messages;
    }

    /** @param key of the message, with {@code .subject} and {@code .body}; their first argument is the company's name */
    void toAll(String key, Object... arguments) {
        var language = language();
        var all = Stream.concat(Stream.of(companies.current().name()), Stream.of(arguments))
                .toArray();
        var subject = messages.getMessage(key + ".subject", all, language);
        var body = messages.getMessage(key + ".body", all, language);
        for (var page = staff.page(null);
                !page.isEmpty();
                page = staff.page(page.getLast().id())) {
            page.stream()
                    .map(Colleague::mailbox)
                    .filter(Objects::nonNull)
                    .forEach(email -> mailer.send(new Mail(email, subject, body)));
        }
    }

    /** Where owners take things back. */
    String link() {
        return links.to("settings/data");
    }

    String moment(Instant moment) {
        var zone = Optional.<ZoneId>ofNullable(settings.current().timeZone()).orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language())
                        .format(moment.atZone(zone))
                + " (" + zone.getId() + ")";
    }

    private Locale language() {
        return Optional.ofNullable(settings.current().language()).orElse(Locale.ENGLISH);
    }
}
