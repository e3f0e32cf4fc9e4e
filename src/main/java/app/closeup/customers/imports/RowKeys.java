package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.platform.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** By what a row may be found to be the same customer as another. */
final class RowKeys {

    private RowKeys() {}

    /** The rows in order, cut so that no row finds an earlier one of its own batch. */
    static List<List<ReadRow>> batches(List<ReadRow> rows) {
        var batches = new ArrayList<List<ReadRow>>();
        var batch = new ArrayList<ReadRow>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var keys = Optional.ofNullable(row.details()).map(RowKeys::of).orElse(Set.of());
            if (keys.stream().anyMatch(seen::contains)) {
                batches.add(batch);
                batch = new ArrayList<>();
                seen.clear();
            }
            batch.add(row);
            seen.addAll(keys);
        }
        batches.add(batch);
        return batches;
    }

    private static Set<String> of(CustomerDetails details) {
        var keys = new HashSet<String>();
        var kind = details.kind().code();
        if (details.externalId() != null) {
            keys.add(kind + " id " + details.externalId());
        }
        if (details.contact().email() != null) {
            keys.add(kind + " email " + Folding.fold(details.contact().email()));
        }
        if (isFoundByName(details)) {
            keys.add(kind + " name " + Folding.fold(details.name()));
        }
        return keys;
    }

    /** People of one name are not one person; without an address or number there is nothing but the name to go by. */
    static boolean isFoundByName(CustomerDetails details) {
        return details.kind() == CustomerKind.ORGANISATION
                || (details.externalId() == null && details.contact().email() == null);
    }
}
