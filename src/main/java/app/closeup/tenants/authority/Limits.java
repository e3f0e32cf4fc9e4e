package app.closeup.tenants.authority;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.company.CompanySettings;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of authority of the current company: role by kind of decision. */
@Service
@Transactional
public class Limits {

    public static final int LONGEST_NAME = 100;

    private static final Currency DEFAULT_CURRENCY = Currency.getInstance("EUR");

    private final LimitRepository repository;
    private final DefaultLimits defaults;
    private final AuthorityRoles roles;
    private final CompanySettings company;
    private final Audit audit;
    private final Clock clock;

    Limits(
            LimitRepository repository,
            DefaultLimits defaults,
            AuthorityRoles roles,
            CompanySettings company,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.defaults = defaults;
        this.roles = roles;
        this.company = company;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of all amounts of money in the table and in the log: the company's own, until amounts are written down. Those stay
     * in the currency that they were meant in.
     */
    @Transactional(readOnly = true)
    public Currency currency() {
        return repository
                .currency()
                .or(() -> Optional.ofNullable(company.current().currency()))
                .orElse(DEFAULT_CURRENCY);
    }

    /** Amounts are not converted: a company chooses its currency before its limits. */
    public void changeCurrency(Currency currency) {
        AuthorityAreas.requireEditing();
        var before = currency();
        repository.changeCurrency(currency, clock.instant());
        audit.record(AuditEntry.of(Act.CHANGED, AuthorityAreas.AUTHORITY)
                .with(List.of(new Change("authority.currency", before.getCurrencyCode(), currency.getCurrencyCode()))));
    }

    /** Those that can be asked for, the built-in ones first. */
    @Transactional(readOnly = true)
    public List<DecisionKind> kinds() {
        return Stream.concat(DecisionKind.BUILT_IN.stream(), repository.ownKinds().stream())
                .toList();
    }

    /** Those that the log may name, retired ones too. */
    @Transactional(readOnly = true)
    public List<DecisionKind> allKinds() {
        return Stream.concat(DecisionKind.BUILT_IN.stream(), repository.allOwnKinds().stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<DecisionKind> kind(String code) {
        return kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a name that is empty or too long */
    public DecisionKind addKind(String name, Unit unit) {
        AuthorityAreas.requireEditing();
        var tidy = Tidy.line(name);
        if (tidy == null || tidy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var id = Ids.next();
        repository.insert(id, tidy, unit);
        audit.record(AuditEntry.of(Act.CREATED, AuthorityAreas.AUTHORITY, id, tidy));
        return new DecisionKind(LimitRepository.OWN + id, tidy, unit);
    }

    /** Nobody can ask for it any more; the log keeps its uses. Built-in kinds stay. */
    public void retireKind(String code) {
        AuthorityAreas.requireEditing();
        if (code.startsWith(LimitRepository.OWN)) {
            Ids.parse(code.substring(LimitRepository.OWN.length())).ifPresent(id -> {
                var name = kind(code).map(DecisionKind::name).orElse("");
                repository.retire(id, clock.instant());
                audit.record(AuditEntry.of(Act.DELETED, AuthorityAreas.AUTHORITY, id, name));
            });
        }
    }

    @Transactional(readOnly = true)
    public List<Limit> all() {
        return repository.all();
    }

    /** The signed-in person's own: for each kind the widest of their roles. */
    @Transactional(readOnly = true)
    public List<Limit> mine() {
        var roles = SignedIn.current().map(AuthorityRoles::of).orElse(List.of());
        return repository.all().stream()
                .filter(limit -> roles.contains(limit.role()))
                .collect(Collectors.groupingBy(Limit::kind, TreeMap::new, Collectors.reducing(Limit::wider)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws IllegalArgumentException when it does not {@linkplain Limit#fits() fit} */
    public void save(Limit limit) {
        AuthorityAreas.requireEditing();
        if (!limit.fits() || kind(limit.kind()).isEmpty()) {
            throw new IllegalArgumentException("The form was not checked");
        }
        repository.lock(currency(), clock.instant());
        var before = repository.find(List.of(limit.role()), limit.kind()).stream()
                .findFirst()
                .orElse(null);
        repository.save(limit, SignedIn.current().map(SignedIn::name).orElse(null), clock.instant(), "manual");
        remember(Act.CHANGED, before, limit);
    }

    /** The role may no longer decide on this kind at all. */
    public void remove(String role, String kind) {
        AuthorityAreas.requireEditing();
        repository.lock(currency(), clock.instant());
        var before = repository.find(List.of(role), kind).stream().findFirst().orElse(null);
        repository.remove(role, kind);
        if (before != null) {
            remember(Act.DELETED, before, null);
        }
    }

    /** Fills what is not set yet with our suggestion, in the company's currency; the signed-in person approves. */
    public void takeOverSuggestion() {
        AuthorityAreas.requireEditing();
        var by = SignedIn.current();
        var present = repository.all();
        repository.lock(currency(), clock.instant());
        defaults.limits(currency(), by.map(SignedIn::member).orElse(null)).stream()
                .filter(limit -> present.stream()
                        .noneMatch(set ->
                                set.role().equals(limit.role()) && set.kind().equals(limit.kind())))
                .forEach(limit -> {
                    repository.save(limit, by.map(SignedIn::name).orElse(null), clock.instant(), "manual");
                    remember(Act.CREATED, null, limit);
                });
    }

    private void remember(Act act, @Nullable Limit before, @Nullable Limit after) {
        var limit = Objects.requireNonNull(after == null ? before : after);
        var kind = allKinds().stream()
                .filter(one -> one.code().equals(limit.kind()))
                .findFirst()
                .orElseThrow();
        audit.record(new AuditEntry(
                act,
                AuthorityAreas.AUTHORITY.code(),
                null,
                false,
                LimitChanges.name(kind, roles.name(limit.role())),
                LimitChanges.between(before, after, kind.unit(), currency())));
    }
}
