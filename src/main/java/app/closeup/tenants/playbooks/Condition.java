package app.closeup.tenants.playbooks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so with a record for a playbook to be offered.
 *
 * @param fact the code of a {@link FactType}
 * @param values what it is compared with; for numbers one
 */
public record Condition(String fact, Operator operator, List<String> values) {

    public Condition(String fact, Operator operator, @Nullable List<String> values) {
        this.fact = fact;
        this.operator = operator;
        this.values = values == null ? List.of() : List.copyOf(values);
    }

    /** Whether it can be asked of a record. */
    boolean fits() {
        return operator.counts()
                ? values.size() == 1 && values.getFirst().matches("-?\\d{1,9}")
                : !operator.compares() || !values.isEmpty();
    }

    /** @param facts what is known, by the code of the fact; what is missing is not known */
    boolean holds(Map<String, Set<String>> facts) {
        return operator.holds(facts.getOrDefault(fact, Set.of()), values);
    }
}
