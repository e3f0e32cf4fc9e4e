package app.closeup.customers.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TimelineTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    TimelinePurge purge;

    private SignedIn owner;
    private CustomerId customer;

    @BeforeEach
    void aCompanyWithACustomer() {
        owner = Cast.foundCompany("Timeline");
        customer = Cast.as(owner, () -> customers.register(CustomerDetails.organisation("Acme")));
    }

    @Test
    void aNewCustomersTimelineBeginsWithItsAdding() {
        assertThat(page(Set.of())).extracting(TimelineEntry::kind).containsExactly(EntryKind.CREATED);
    }

    @Test
    void aNoteIsKeptWithItsAuthor() {
        var note = add(EntryDetails.note("  Prefers mail\r\nbefore noon. ", NOON));
        assertThat(note.details().body()).isEqualTo("Prefers mail\nbefore noon.");
        assertThat(note.authorName()).isEqualTo(owner.name());
    }

    @Test
    void aCallMovesTheLastContactAndANoteDoesNot() {
        add(EntryDetails.note("Thinking of them", NOON.plus(Duration.ofDays(1))));
        assertThat(lastContact()).isNull();
        var call = add(call(NOON));
        assertThat(lastContact()).isEqualTo(NOON);
        assertThat(version()).as("a call is no change of the customer").isEqualTo(1);

        Cast.runAs(owner, () -> timeline.delete(call.id()));
        assertThat(lastContact()).isNull();
        Cast.runAs(owner, () -> timeline.restore(call.id()));
        assertThat(lastContact()).isEqualTo(NOON);
    }

    @Test
    void aChangedEntryMovesWithItsTime() {
        var call = add(call(NOON));
        var later = NOON.plus(Duration.ofHours(3));
        var changed = Cast.as(owner, () -> timeline.change(call.id(), call.version(), call(later)));
        assertThat(changed).map(TimelineEntry::occurredAt).contains(later);
        assertThat(lastContact()).isEqualTo(later);
        assertThat(Cast.as(owner, () -> timeline.change(call.id(), call.version(), call(NOON))))
                .as("the second writer")
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndDoubles() {
        for (var count = 0; count < 25; count++) {
            // Several at the same moment, where a position by time alone would lose some.
            add(EntryDetails.note("Note " + count, NOON.plus(Duration.ofMinutes(count / 4))));
        }
        var seen = new ArrayList<String>();
        TimelinePosition position = null;
        List<TimelineEntry> page;
        do {
            var from = position;
            page = Cast.as(owner, () -> timeline.page(customer, Set.of(EntryKind.NOTE), from, 10));
            page.forEach(entry -> seen.add(entry.details().body()));
            position = page.isEmpty() ? null : TimelinePosition.after(page.getLast());
        } while (page.size() == 10);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo("Note 24");
    }

    @Test
    void deletedEntriesAreRemovedForGoodAfterThirtyDays() throws SQLException {
        var old = add(EntryDetails.note("Deleted long ago", NOON));
        var fresh = add(EntryDetails.note("Deleted today", NOON));
        Cast.runAs(owner, () -> timeline.delete(old.id()));
        Cast.runAs(owner, () -> timeline.delete(fresh.id()));
        deletedDaysAgo(old.id(), 31);

        TenantContext.runAs(owner.tenant(), () -> purge.run(UUID.randomUUID()));

        Cast.runAs(owner, () -> timeline.restore(old.id()));
        Cast.runAs(owner, () -> timeline.restore(fresh.id()));
        assertThat(page(Set.of(EntryKind.NOTE))).extracting(TimelineEntry::id).containsExactly(fresh.id());
    }

    @Test
    void anEntrySaysSomething() {
        assertThatThrownBy(() -> add(EntryDetails.note("  ", NOON))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyWritesIntoAnotherCompanysTimeline() {
        var note = add(EntryDetails.note("Ours", NOON));
        var other = Cast.foundCompany("Curious");
        assertThat(Cast.as(other, () -> timeline.page(customer, Set.of(), null, 10)))
                .isEmpty();
        assertThat(Cast.as(other, () -> timeline.add(customer, EntryDetails.note("Theirs", NOON))))
                .isEmpty();
        assertThat(Cast.as(other, () -> timeline.change(note.id(), 1, EntryDetails.note("Theirs", NOON))))
                .isEmpty();
        Cast.runAs(other, () -> timeline.delete(note.id()));
        assertThat(page(Set.of(EntryKind.NOTE))).hasSize(1);
    }

    private static void deletedDaysAgo(EntryId entry, int days) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var update = connection.prepareStatement("update customers.timeline_entry"
                        + " set deleted_at = deleted_at - ? * interval '1 day' where entry_id = ?")) {
            update.setInt(1, days);
            update.setObject(2, entry.value());
            update.executeUpdate();
        }
    }

    private static EntryDetails call(Instant at) {
        return new EntryDetails(EntryKind.CALL, Direction.OUTGOING, "Spoke", null, at);
    }

    private TimelineEntry add(EntryDetails details) {
        return Cast.as(owner, () -> timeline.add(customer, details)).orElseThrow();
    }

    private List<TimelineEntry> page(Set<EntryKind> kinds) {
        return Cast.as(owner, () -> timeline.page(customer, kinds, null, 50));
    }

    private @Nullable Instant lastContact() {
        return Cast.as(owner, () -> customers.find(customer)).orElseThrow().lastContactAt();
    }

    private long version() {
        return Cast.as(owner, () -> customers.find(customer)).orElseThrow().version();
    }
}
