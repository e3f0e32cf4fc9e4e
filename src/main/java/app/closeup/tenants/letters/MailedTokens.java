package app.closeup.tenants.letters;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes addresses that open something to whoever holds them, once. */
@Component
public class MailedTokens {

    private final SingleUseTokens tokens;
    private final MailedLinks links;
    private final TransactionOperations transaction;

    MailedTokens(SingleUseTokens tokens, MailedLinks links, TransactionOperations transaction) {
        this.tokens = tokens;
        this.links = links;
        this.transaction = transaction;
    }

    /** @param path of the page that the link opens, without a slash at the end */
    public String link(String path, Purpose purpose, UUID subject, @Nullable TenantId company, Duration validity) {
        return links.to(path + "/" + transaction.execute(_ -> tokens.issue(purpose, subject, company, validity)));
    }
}
