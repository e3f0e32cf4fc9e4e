package app.closeup.tenants.start;

import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.joining.Founding;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.roles.RoleHolders;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private final boolean open;
    private final ShowcaseRepository repository;
    private final Founding founding;
    private final Companies companies;
    private final RoleHolders holders;
    private final FirstSteps steps;
    private final Samples samples;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    Showcase(
            @Nullable EmbeddedDatabase embedded,
            ShowcaseRepository repository,
            Founding founding,
            Companies companies,
            RoleHolders holders,
            FirstSteps steps,
            Samples samples,
            TransactionOperations transaction,
            MessageSource messages) {
        this.open = embedded != null;
        this.repository = repository;
        this.founding = founding;
        this.companies = companies;
        this.holders = holders;
        this.steps = steps;
        this.samples = samples;
        this.transaction = transaction;
        this.messages = messages;
    }

    public boolean open() {
        return open;
    }

    /** The visitor, at work in the showcase; empty where there is none. */
    public Optional<SignedIn> visitor() {
        return open()
                ? transaction
                        .execute(_ -> repository.visitor())
                        .flatMap(place -> companies.at(place.identity(), place.company()))
                : Optional.empty();
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (open()) {
            var visitor = visitor().orElseGet(() -> founding.showcase(text("company"), text("visitor"), text("email")));
            TenantContext.runAs(visitor.tenant(), () -> {
                transaction.executeWithoutResult(
                        _ -> holders.settle(visitor.member(), Set.of(PredefinedRole.MANAGER.id())));
                steps.dismiss();
                samples.fill();
            });
        }
    }

    private String text(String key) {
        return messages.getMessage("tenants.showcase." + key, null, Locale.ENGLISH);
    }
}
