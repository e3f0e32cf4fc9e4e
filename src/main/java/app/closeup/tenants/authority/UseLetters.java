package app.closeup.tenants.authority;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedLinks;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mail about uses of authority. It names no customer: that stays behind the sign-in. */
@Component
class UseLetters {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Letters letters;
    private final MailedLinks links;
    private final MessageSource messages;

    UseLetters(Letters letters, MailedLinks links, MessageSource messages) {
        this.letters = letters;
        this.links = links;
        this.messages = messages;
    }

    /**
     * Writes to those who can enter the company, and to nobody else.
     *
     * @param template asks, tells that it is overdue, or tells what was decided
     */
    void send(Colleague recipient, String template, Use use, DecisionKind kind, Currency currency) {
        if (recipient.mailbox() == null) {
            return;
        }
        var decision = use.decision();
        letters.send(
                recipient.mailbox(),
                "authority." + template,
                recipient.name(),
                Objects.requireNonNullElse(use.askedByName(), ""),
                name(kind),
                amount(use.amount(), kind.unit(), currency),
                use.incident(),
                links.to("approvals"),
                decision == null ? "" : Objects.requireNonNullElse(decision.decidedBy(), ""),
                decision == null ? "" : Objects.requireNonNullElse(decision.reason(), ""));
    }

    private String name(DecisionKind kind) {
        return kind.name() == null
                ? messages.getMessage("authority.kind." + kind.code(), null, Locale.ENGLISH)
                : kind.name();
    }

    private static String amount(long amount, Unit unit, Currency currency) {
        return switch (unit) {
            case MONEY ->
                BigDecimal.valueOf(amount, Math.max(0, currency.getDefaultFractionDigits())) + " "
                        + currency.getCurrencyCode();
            case PERCENT -> BigDecimal.valueOf(amount).divide(HUNDRED).toPlainString() + " %";
            case TIMES -> amount + " ×";
        };
    }
}
