package app.closeup.tenants.start;

import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.joining.Founding;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Roles;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A ready company full of sample data that anybody may look around in, on a trial installation: it exists only where
 * the embedded database is in use.
 */
@Service
public class Showcase {

    private final Optional<EmbeddedDatabase> embedded;
    private final ShowcaseRepository repository;
    private final Founding founding;
    private final Companies companies;
    private final Roles roles;
    private final FirstSteps steps;
    private final Samples samples;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    Showcase(
            Optional<EmbeddedDatabase> embedded,
            ShowcaseRepository repository,
            Founding founding,
            Companies companies,
            Roles roles,
            FirstSteps steps,
            Samples samples,
            TransactionOperations transaction,
            MessageSource messages) {
        this.embedded = embedded;
        this.repository = repository;
        this.founding = founding;
        this.companies = companies;
        this.roles = roles;
        this.steps = steps;
        this.samples = samples;
        this.transaction = transaction;
        this.messages = messages;
    }

    public boolean open() {
        return embedded.isPresent();
    }

    /** The visitor, at work in the showcase; empty where there is none. */
    public Optional<SignedIn> visitor() {
        return embedded.flatMap(_ -> transaction.execute(_ -> repository.visitor()))
                .flatMap(place -> companies.at(place.identity(), place.company()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (open()) {
            var visitor = visitor().orElseGet(() -> founding.showcase(text("company"), text("visitor"), text("email")));
            TenantContext.runAs(visitor.tenant(), () -> {
                transaction.executeWithoutResult(
                        _ -> roles.settle(visitor.member(), Set.of(PredefinedRole.MANAGER.id())));
                steps.dismiss();
                samples.fill();
            });
        }
    }

    private String text(String key) {
        return messages.getMessage("tenants.showcase." + key, null, Locale.ENGLISH);
    }
}
