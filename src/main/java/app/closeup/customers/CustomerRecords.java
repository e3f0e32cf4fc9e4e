package app.closeup.customers;

import app.closeup.customers.FactsRepository.Facts;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.tenants.RecordSource;
import app.closeup.tenants.Staff;
import app.closeup.tenants.playbooks.FactType;
import app.closeup.tenants.playbooks.FactType.Choice;
import app.closeup.tenants.playbooks.RecordFacts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Customers as records of all modules: what they are called, and what conditions of playbooks can ask of them. */
@Component
class CustomerRecords implements RecordSource, RecordFacts {

    private static final String KIND = "kind";
    private static final String STAGE = "stage";
    private static final String COUNTRY = "country";
    private static final String OWNER = "owner";
    private static final String DAYS = "days-since-contact";
    private static final String TIMELINE = "timeline";

    private final Customers customers;
    private final CustomerRepository repository;
    private final FactsRepository known;
    private final Timeline timeline;
    private final Staff staff;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    CustomerRecords(
            Customers customers,
            CustomerRepository repository,
            FactsRepository known,
            Timeline timeline,
            Staff staff,
            MessageSource messages,
            TransactionOperations transaction,
            Clock clock) {
        this.customers = customers;
        this.repository = repository;
        this.known = known;
        this.timeline = timeline;
        this.staff = staff;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CustomerActs.KIND;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return customers.summaries(wrapped(ids)).stream()
                .collect(Collectors.toMap(customer -> customer.id().value(), CustomerSummary::name));
    }

    @Override
    public String route(UUID id) {
        return "customers/" + id;
    }

    @Override
    public List<UUID> ofSample(int limit) {
        return transaction.execute(_ -> repository.ofSample(limit)).stream()
                .map(CustomerId::value)
                .toList();
    }

    @Override
    public List<FactType> types() {
        return List.of(
                new FactType(
                        KIND,
                        "customers.field.kind",
                        false,
                        language ->
                                choices(Arrays.stream(CustomerKind.values()).map(CustomerKind::code), KIND, language)),
                new FactType(
                        STAGE,
                        "customers.field.stage",
                        false,
                        language -> choices(Arrays.stream(Stage.values()).map(Stage::code), STAGE, language)),
                new FactType(COUNTRY, "customers.field.country", false, CustomerRecords::countries),
                new FactType(OWNER, "customers.field.owner", false, _ -> owners()),
                FactType.number(DAYS, "customers.fact.days-since-contact"),
                new FactType(
                        TIMELINE,
                        "customers.timeline",
                        false,
                        language -> choices(
                                EntryDetails.WRITTEN.stream().sorted().map(EntryKind::code), "entry", language)));
    }

    @Override
    public Map<UUID, Map<String, Set<String>>> of(Collection<UUID> ids) {
        var kinds = timeline.kinds(wrapped(ids));
        var facts = new HashMap<UUID, Map<String, Set<String>>>();
        for (var customer : transaction.execute(_ -> known.of(wrapped(ids)))) {
            facts.put(customer.id().value(), facts(customer, kinds.getOrDefault(customer.id(), Set.of())));
        }
        return facts;
    }

    private Map<String, Set<String>> facts(Facts customer, Set<EntryKind> kinds) {
        var facts = new HashMap<String, Set<String>>();
        facts.put(KIND, Set.of(customer.kind()));
        facts.put(STAGE, Set.of(customer.stage()));
        if (customer.country() != null) {
            facts.put(COUNTRY, Set.of(customer.country()));
        }
        if (customer.owner() != null) {
            facts.put(OWNER, Set.of(customer.owner().toString()));
        }
        if (customer.lastContactAt() != null) {
            var days = ChronoUnit.DAYS.between(customer.lastContactAt(), clock.instant());
            facts.put(DAYS, Set.of(String.valueOf(days)));
        }
        facts.put(TIMELINE, kinds.stream().map(EntryKind::code).collect(Collectors.toSet()));
        return facts;
    }

    private List<Choice> choices(Stream<String> codes, String keyPart, Locale language) {
        return codes.map(code ->
                        new Choice(code, messages.getMessage("customers." + keyPart + "." + code, null, language)))
                .toList();
    }

    private List<Choice> owners() {
        return staff.all().stream()
                .map(colleague -> new Choice(colleague.id().toString(), colleague.name()))
                .toList();
    }

    private static List<Choice> countries(Locale language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static List<CustomerId> wrapped(Collection<UUID> ids) {
        return ids.stream().filter(Objects::nonNull).map(CustomerId::new).toList();
    }
}
