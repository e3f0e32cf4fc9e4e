package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.mapping.Suggestion.Source;
import app.closeup.customers.parties.EmailShape;
import app.closeup.platform.csv.Cells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Suggests what the columns of a file mean, from their names and from the values of its first rows. */
public final class Suggestions {

    private static final double MOST = 0.6;
    private static final Set<Target> OF_PEOPLE =
            EnumSet.of(Target.GIVEN_NAME, Target.FAMILY_NAME, Target.MIDDLE_NAME, Target.JOB_TITLE);
    private static final Set<Target> OF_ORGANISATIONS = EnumSet.of(
            Target.EMPLOYEES, Target.REVENUE, Target.FOUNDED_YEAR, Target.PARENT, Target.PARENT_ID, Target.INDUSTRY);

    private final List<String> names;
    private final List<CsvRow> sample;
    private final List<Suggestion> suggestions;

    public Suggestions(List<String> names, List<CsvRow> sample) {
        this.names = names;
        this.sample = sample;
        this.suggestions =
                new ArrayList<>(Collections.nCopies(names.size(), new Suggestion(Target.IGNORE, Source.NOTHING)));
        suggestByName();
        suggestByValues();
        nameWhatHasNoName();
    }

    public List<Suggestion> columns() {
        return List.copyOf(suggestions);
    }

    public List<Target> targets() {
        return suggestions.stream().map(Suggestion::target).toList();
    }

    public KindChoice kind() {
        if (has(Target.KIND)) {
            return KindChoice.BY_COLUMN;
        }
        return isAboutPeople() ? KindChoice.PEOPLE : KindChoice.ORGANISATIONS;
    }

    public DateOrder dateOrder() {
        return Dates.provenOrder(values(targets().indexOf(Target.CUSTOMER_SINCE)))
                .orElse(DateOrder.DAY_FIRST);
    }

    /** The currency whose sign stands with the amounts; EUR where none does. */
    public String currency() {
        var amounts = String.join(" ", values(targets().indexOf(Target.REVENUE)));
        if (amounts.contains("$")) {
            return "USD";
        }
        return amounts.contains("£") ? "GBP" : "EUR";
    }

    private void suggestByName() {
        tellKindsFromStages();
        for (var target : Target.values()) {
            if (target.repeats()) {
                everyColumnNamed(target.name()).forEach(column -> suggest(column, target, Source.NAME));
            } else if (!has(target)) {
                var columns = everyColumnNamed(target.name());
                if (!columns.isEmpty()) {
                    suggest(best(columns), target, Source.NAME);
                }
            }
        }
        var organisation = everyColumnNamed(ColumnNames.ORGANISATION_NAME);
        if (!organisation.isEmpty()) {
            var aboutPeople =
                    suggestions.stream().map(Suggestion::target).anyMatch(OF_PEOPLE::contains) || has(Target.NAME);
            suggest(best(organisation), aboutPeople ? Target.COMPANY : Target.NAME, Source.NAME);
        }
    }

    /** A column called "Type" or "Status" may hold either; where the values say which, they are believed. */
    private void tellKindsFromStages() {
        var either = Stream.of(Target.KIND, Target.STAGE)
                .flatMap(target -> everyColumnNamed(target.name()).stream())
                .toList();
        either.stream()
                .filter(column ->
                        mostly(column, value -> ForeignWords.kind(value).value() != null))
                .findFirst()
                .ifPresent(column -> suggest(column, Target.KIND, Source.VALUES));
        either.stream()
                .filter(column ->
                        mostly(column, value -> ForeignWords.stage(value).value() != null))
                .filter(column -> suggestions.get(column).source() == Source.NOTHING)
                .findFirst()
                .ifPresent(column -> suggest(column, Target.STAGE, Source.NAME));
    }

    private void suggestByValues() {
        suggestWhere(EmailShape::fits, Target.EMAIL);
        suggestWhere(Contacts::isWebsite, Target.WEBSITE);
        suggestWhere(value -> value.length() > 1 && Countries.read(value).value() != null, Target.COUNTRY);
    }

    /** A file must have names; in one without known titles they are the first column that holds words. */
    private void nameWhatHasNoName() {
        if (has(Target.NAME) || has(Target.GIVEN_NAME) || has(Target.FAMILY_NAME)) {
            return;
        }
        if (has(Target.COMPANY)) {
            suggest(targets().indexOf(Target.COMPANY), Target.NAME, Source.NAME);
            return;
        }
        IntStream.range(0, names.size())
                .filter(column -> suggestions.get(column).source() == Source.NOTHING)
                .filter(column -> mostly(column, value -> value.chars().anyMatch(Character::isLetter)))
                .findFirst()
                .ifPresent(column -> suggest(column, Target.NAME, Source.VALUES));
    }

    private boolean isAboutPeople() {
        var targets = EnumSet.noneOf(Target.class);
        targets.addAll(targets());
        if (targets.stream().anyMatch(OF_PEOPLE::contains) || targets.contains(Target.COMPANY)) {
            return true;
        }
        var nameColumn = targets().indexOf(Target.NAME);
        var known = nameColumn < 0 ? null : ColumnNames.known(names.get(nameColumn));
        return known != null
                && !known.meaning().equals(ColumnNames.ORGANISATION_NAME)
                && targets.contains(Target.EMAIL)
                && targets.stream().noneMatch(OF_ORGANISATIONS::contains);
    }

    private void suggestWhere(Predicate<String> fits, Target target) {
        if (has(target)) {
            return;
        }
        IntStream.range(0, names.size())
                .filter(column -> suggestions.get(column).source() == Source.NOTHING)
                .filter(column -> mostly(column, fits))
                .findFirst()
                .ifPresent(column -> suggest(column, target, Source.VALUES));
    }

    private boolean mostly(int column, Predicate<String> fits) {
        var values = values(column);
        return !values.isEmpty() && values.stream().filter(fits).count() >= MOST * values.size();
    }

    /** Of the columns with one meaning the first by preference that holds any value. */
    private int best(List<Integer> columns) {
        return columns.stream()
                .filter(column -> !values(column).isEmpty())
                .findFirst()
                .orElse(columns.getFirst());
    }

    private List<Integer> everyColumnNamed(String meaning) {
        record Ranked(int column, int rank) {}
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(column -> Stream.ofNullable(ColumnNames.known(names.get(column)))
                        .filter(known -> known.meaning().equals(meaning))
                        .filter(_ -> suggestions.get(column).source() == Source.NOTHING)
                        .map(known -> new Ranked(column, known.rank())))
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::column))
                .map(Ranked::column)
                .toList();
    }

    private boolean has(Target target) {
        return suggestions.stream().anyMatch(suggestion -> suggestion.target() == target);
    }

    private void suggest(int column, Target target, Source source) {
        suggestions.set(column, new Suggestion(target, source));
    }

    private List<String> values(int column) {
        if (column < 0) {
            return List.of();
        }
        return sample.stream()
                .map(row -> Cells.clean(row.value(column)))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
