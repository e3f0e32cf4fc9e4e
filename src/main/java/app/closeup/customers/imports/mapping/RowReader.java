package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.relations.RelationType;
import app.closeup.platform.csv.Cells;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a customer of each row of a file, or says what keeps it from becoming one. */
public final class RowReader {

    private final Mapping mapping;
    private final List<String> names;
    private final Currency currency;
    private final Map<Target, Integer> columns = new EnumMap<>(Target.class);
    private final List<Integer> addedToDescription;

    /** @param names of the columns, as they are shown to people */
    public RowReader(Mapping mapping, List<String> names) {
        this.mapping = mapping;
        this.names = names;
        this.currency = Currency.getInstance(mapping.currency());
        for (var column = 0; column < mapping.columns().size(); column++) {
            columns.putIfAbsent(mapping.columns().get(column), column);
        }
        addedToDescription = IntStream.range(0, mapping.columns().size())
                .filter(column -> mapping.columns().get(column) == Target.ADD_TO_DESCRIPTION)
                .boxed()
                .toList();
    }

    public ReadRow read(CsvRow row) {
        return new OneRow(row).read();
    }

    private final class OneRow {

        private final CsvRow row;
        private final List<Problem> problems = new ArrayList<>();

        private OneRow(CsvRow row) {
            this.row = row;
        }

        private ReadRow read() {
            checkWidth();
            var kind = kind();
            var stage = read(Target.STAGE, ForeignWords::stage);
            var details = details(kind)
                    .withStage(Objects.requireNonNullElse(stage, mapping.stage()))
                    .tidy();
            for (var problem : details.problems()) {
                var column = Stream.of(Target.values())
                        .filter(target ->
                                target.labelKey().equals(problem.field().labelKey()))
                        .map(this::name)
                        .findFirst()
                        .orElse("");
                var fault = Fault.of(problem.messageKey(), problem.arguments().toArray());
                problems.add(Problem.error(column, fault));
            }
            var failed = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            return new ReadRow(
                    row, failed ? null : details, stage != null, List.copyOf(problems), failed ? null : link(details));
        }

        private void checkWidth() {
            var width = names.size();
            var size = row.values().size();
            if (size < width) {
                problems.add(Problem.remark("", Fault.of("customers.import.problem.short", size, width)));
            }
            if (row.values().stream().skip(width).anyMatch(value -> !Cells.isBlank(value))) {
                problems.add(Problem.error("", Fault.of("customers.import.problem.long", size, width)));
            }
        }

        private CustomerKind kind() {
            return switch (mapping.kind()) {
                case ORGANISATIONS -> CustomerKind.ORGANISATION;
                case PEOPLE -> CustomerKind.PERSON;
                case BY_COLUMN -> {
                    var kind = read(Target.KIND, ForeignWords::kind);
                    var people = text(Target.GIVEN_NAME) != null || text(Target.FAMILY_NAME) != null;
                    yield kind != null ? kind : people ? CustomerKind.PERSON : CustomerKind.ORGANISATION;
                }
            };
        }

        private CustomerDetails details(CustomerKind kind) {
            var person = kind == CustomerKind.PERSON ? person() : PersonalName.EMPTY;
            return new CustomerDetails(
                    kind,
                    mapping.stage(),
                    customerName(kind, person),
                    person,
                    new ContactDetails(
                            read(Target.EMAIL, Contacts::email),
                            read(Target.PHONE, Contacts::phone),
                            read(Target.WEBSITE, Contacts::website)),
                    address(),
                    profile(),
                    mapping.owner(),
                    line(Target.EXTERNAL_ID));
        }

        private PersonalName person() {
            return new PersonalName(line(Target.GIVEN_NAME), line(Target.FAMILY_NAME), line(Target.JOB_TITLE));
        }

        private String customerName(CustomerKind kind, PersonalName person) {
            var name = line(Target.NAME);
            if (name != null) {
                return name;
            }
            if (kind == CustomerKind.PERSON) {
                return String.join(
                        " ",
                        Stream.of(person.given(), line(Target.MIDDLE_NAME), person.family())
                                .filter(Objects::nonNull)
                                .toList());
            }
            return Objects.requireNonNullElse(line(Target.COMPANY), "");
        }

        private Address address() {
            var given = line(Target.COUNTRY);
            var code = read(Target.COUNTRY, Countries::read);
            return new Address(
                    text(Target.STREET),
                    line(Target.POSTAL_CODE),
                    line(Target.CITY),
                    line(Target.REGION),
                    code,
                    code == null ? given : null);
        }

        private Profile profile() {
            return new Profile(
                    line(Target.INDUSTRY),
                    read(Target.EMPLOYEES, Numbers::count),
                    read(Target.REVENUE, value -> Numbers.money(value, currency)),
                    read(Target.FOUNDED_YEAR, Numbers::year),
                    read(Target.CUSTOMER_SINCE, value -> Dates.read(value, mapping.dateOrder())),
                    description());
        }

        private @Nullable String description() {
            var parts = new ArrayList<String>();
            Optional.ofNullable(text(Target.DESCRIPTION)).ifPresent(parts::add);
            for (var column : addedToDescription) {
                var value = Cells.clean(row.value(column));
                if (!value.isEmpty()) {
                    parts.add(names.get(column) + ": " + value);
                }
            }
            return parts.isEmpty() ? null : String.join("\n", parts);
        }

        private @Nullable Link link(CustomerDetails details) {
            return details.kind() == CustomerKind.PERSON
                    ? link(RelationType.WORKS_AT, line(Target.COMPANY_ID), line(Target.COMPANY))
                    : link(RelationType.SUBSIDIARY_OF, line(Target.PARENT_ID), line(Target.PARENT));
        }

        private @Nullable Link link(RelationType type, @Nullable String externalId, @Nullable String name) {
            return externalId == null && name == null ? null : new Link(type, externalId, name);
        }

        /** The value, or nothing; what could not be read, or is worth telling, is told. A country is kept as written. */
        private <T> @Nullable T read(Target target, Function<String, Reading<T>> reader) {
            var given = line(target);
            if (given == null) {
                return null;
            }
            var reading = reader.apply(given);
            if (reading.fault() != null) {
                problems.add(
                        reading.value() == null && target != Target.COUNTRY
                                ? Problem.warning(name(target), reading.fault())
                                : Problem.remark(name(target), reading.fault()));
            }
            return reading.value();
        }

        private @Nullable String line(Target target) {
            var text = text(target);
            return text == null ? null : Cells.line(text);
        }

        private @Nullable String text(Target target) {
            var column = columns.get(target);
            if (column == null) {
                return null;
            }
            var value = Cells.clean(row.value(column));
            return value.isEmpty() ? null : value;
        }

        private String name(Target target) {
            var column = columns.get(target);
            return column == null ? "" : names.get(column);
        }
    }
}
