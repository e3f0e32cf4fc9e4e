package app.closeup.tenants.ui.people;

import app.closeup.platform.Ids;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.ui.kit.Filter;
import app.closeup.ui.kit.ListQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Narrows a list to what colleagues have to do with, for screens of all modules; they are found by typing. */
@NamedInterface("ui")
public final class ColleagueFilter {

    private ColleagueFilter() {}

    public static Filter of(String key, String label, Staff staff) {
        return Filter.byTyping(
                key,
                label,
                (typed, offset, limit) -> choices(staff.search(typed, offset, limit)),
                values -> choices(staff.names(ListQuery.known(values, ColleagueFilter::member))
                        .values()));
    }

    /** Those that are chosen. */
    public static Set<MemberId> chosen(ListQuery query, String key) {
        return query.filter(key, ColleagueFilter::member);
    }

    private static Optional<MemberId> member(String id) {
        return Ids.parse(id).map(MemberId::new);
    }

    private static List<Filter.Choice> choices(Collection<ColleagueName> colleagues) {
        return colleagues.stream()
                .map(colleague -> new Filter.Choice(colleague.id().toString(), ColleaguePicker.words(colleague)))
                .toList();
    }
}
