package app.closeup.customers.timeline;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.IMPORT_RUN;
import static app.closeup.customers.db.Tables.TIMELINE_ENTRY;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.customers.parties.CustomerTables.TIMELINE;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.Action;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TimelineRepository {

    /** After these a customer has been spoken to. */
    private static final List<String> CONTACTS =
            List.of(EntryKind.CALL.code(), EntryKind.EMAIL.code(), EntryKind.MEETING.code(), EntryKind.LETTER.code());

    private static final SelectField<EntryDetails> DETAILS = row(
                    TIMELINE_ENTRY.KIND.convertFrom(EntryKind::of),
                    TIMELINE_ENTRY.DIRECTION.convertFrom(TimelineRepository::direction),
                    TIMELINE_ENTRY.TITLE,
                    TIMELINE_ENTRY.BODY,
                    TIMELINE_ENTRY.OCCURRED_AT)
            .mapping(EntryDetails::new);

    private static final SelectField<@Nullable SourceFile> FILE = row(IMPORT_RUN.IMPORT_ID, IMPORT_RUN.FILE_NAME)
            .mapping((importId, name) -> importId == null ? null : new SourceFile(importId, name));

    private final DSLContext dsl;

    TimelineRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<TimelineEntry> page(CustomerId customer, Set<EntryKind> kinds, @Nullable TimelinePosition after, int limit) {
        return entries(TIMELINE_ENTRY
                        .CUSTOMER_ID
                        .eq(customer)
                        .and(TIMELINE_ENTRY.DELETED_AT.isNull())
                        .and(ofKind(kinds))
                        .and(olderThan(after)))
                .orderBy(TIMELINE_ENTRY.OCCURRED_AT.desc(), TIMELINE_ENTRY.ENTRY_ID.desc())
                .limit(inline(limit))
                .fetch(mapping(TimelineEntry::new));
    }

    /** Finds a deleted entry too. */
    Optional<TimelineEntry> find(EntryId id) {
        return entries(TIMELINE_ENTRY.ENTRY_ID.eq(id)).fetchOptional(mapping(TimelineEntry::new));
    }

    /** Whether the customer is there, and not deleted. */
    boolean hasCustomer(CustomerId customer) {
        return dsl.fetchExists(
                CUSTOMER,
                CUSTOMER.TENANT_ID
                        .eq(tenant())
                        .and(CUSTOMER.CUSTOMER_ID.eq(customer))
                        .and(CUSTOMER.DELETED_AT.isNull())
                        .and(CUSTOMERS.allows(Action.SEE)));
    }

    void insert(Collection<NewEntry> entries, Provenance provenance) {
        if (entries.isEmpty()) {
            return;
        }
        dsl.execute(BulkInsert.of(entries)
                .all(TIMELINE_ENTRY.TENANT_ID, tenant())
                .each(TIMELINE_ENTRY.ENTRY_ID, NewEntry::id)
                .each(TIMELINE_ENTRY.CUSTOMER_ID, NewEntry::customer)
                .each(TIMELINE_ENTRY.KIND, entry -> entry.details().kind().code())
                .each(TIMELINE_ENTRY.DIRECTION, entry -> code(entry.details().direction()))
                .each(TIMELINE_ENTRY.TITLE, entry -> entry.details().title())
                .each(TIMELINE_ENTRY.BODY, entry -> entry.details().body())
                .each(TIMELINE_ENTRY.OCCURRED_AT, entry -> entry.details().occurredAt())
                .all(TIMELINE_ENTRY.AUTHOR_ID, provenance.author())
                .all(TIMELINE_ENTRY.AUTHOR_NAME, provenance.authorName())
                .all(TIMELINE_ENTRY.ORIGIN, provenance.origin().code())
                .all(TIMELINE_ENTRY.IMPORT_ID, provenance.importId())
                .into(TIMELINE_ENTRY));
    }

    /** Writes where nobody else has written since. */
    boolean update(EntryId id, long version, EntryDetails details) {
        return dsl.update(TIMELINE_ENTRY)
                        .set(TIMELINE_ENTRY.KIND, details.kind().code())
                        .set(TIMELINE_ENTRY.DIRECTION, code(details.direction()))
                        .set(TIMELINE_ENTRY.TITLE, details.title())
                        .set(TIMELINE_ENTRY.BODY, details.body())
                        .set(TIMELINE_ENTRY.OCCURRED_AT, details.occurredAt())
                        .set(TIMELINE_ENTRY.VERSION, TIMELINE_ENTRY.VERSION.plus(inline(1L)))
                        .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                        .and(TIMELINE_ENTRY.ENTRY_ID.eq(id))
                        .and(TIMELINE_ENTRY.VERSION.eq(version))
                        .and(TIMELINE_ENTRY.DELETED_AT.isNull())
                        .and(TIMELINE.allows(Action.EDIT))
                        .and(ofACustomerInSight())
                        .execute()
                == 1;
    }

    /** Returns whether the signed-in person may. */
    boolean markDeleted(EntryId id, @Nullable Instant at) {
        return dsl.update(TIMELINE_ENTRY)
                        .set(TIMELINE_ENTRY.DELETED_AT, at)
                        .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                        .and(TIMELINE_ENTRY.ENTRY_ID.eq(id))
                        .and(TIMELINE.allows(Action.DELETE))
                        .and(ofACustomerInSight())
                        .execute()
                == 1;
    }

    /** Which kinds of entries stand in the timelines. */
    Map<CustomerId, Set<EntryKind>> kinds(Collection<CustomerId> customers) {
        return dsl.selectDistinct(TIMELINE_ENTRY.CUSTOMER_ID, TIMELINE_ENTRY.KIND.convertFrom(EntryKind::of))
                .from(TIMELINE_ENTRY)
                .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                .and(TIMELINE.unrestricted("rules hold for whoever acts, whatever they see"))
                .and(TIMELINE_ENTRY.CUSTOMER_ID.eq(any(customers.toArray(CustomerId[]::new))))
                .and(TIMELINE_ENTRY.DELETED_AT.isNull())
                .collect(groupingBy(Record2::value1, Collectors.mapping(Record2::value2, toSet())));
    }

    /** Returns how many were removed, at most the limit. */
    int removeDeletedBefore(Instant before, int limit) {
        var outdated = select(TIMELINE_ENTRY.ENTRY_ID)
                .from(TIMELINE_ENTRY)
                .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                .and(TIMELINE.unrestricted("for the purge"))
                .and(TIMELINE_ENTRY.DELETED_AT.lessOrEqual(before))
                .orderBy(TIMELINE_ENTRY.DELETED_AT, TIMELINE_ENTRY.ENTRY_ID)
                .limit(limit);
        return dsl.deleteFrom(TIMELINE_ENTRY)
                .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                .and(TIMELINE_ENTRY.ENTRY_ID.in(outdated))
                .execute();
    }

    /** When the customers were last spoken to follows from their timelines; it is no change of the customers. */
    void updateLastContact(Collection<CustomerId> customers) {
        dsl.update(CUSTOMER)
                .set(
                        CUSTOMER.LAST_CONTACT_AT,
                        field(select(max(TIMELINE_ENTRY.OCCURRED_AT))
                                .from(TIMELINE_ENTRY)
                                .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                                .and(TIMELINE_ENTRY.CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID))
                                .and(TIMELINE_ENTRY.KIND.in(CONTACTS))
                                .and(TIMELINE_ENTRY.DELETED_AT.isNull())
                                .and(TIMELINE.unrestricted("all contacts count"))))
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.unrestricted("follows from the timeline"))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(customers.toArray(CustomerId[]::new))))
                .execute();
    }

    private SelectConditionStep<
                    Record8<EntryId, CustomerId, EntryDetails, MemberId, String, Origin, @Nullable SourceFile, Long>>
            entries(Condition condition) {
        return dsl.select(
                        TIMELINE_ENTRY.ENTRY_ID,
                        TIMELINE_ENTRY.CUSTOMER_ID,
                        DETAILS,
                        TIMELINE_ENTRY.AUTHOR_ID,
                        TIMELINE_ENTRY.AUTHOR_NAME,
                        TIMELINE_ENTRY.ORIGIN.convertFrom(Origin::of),
                        FILE,
                        TIMELINE_ENTRY.VERSION)
                .from(TIMELINE_ENTRY)
                .leftJoin(IMPORT_RUN)
                .on(IMPORT_RUN.TENANT_ID.eq(TIMELINE_ENTRY.TENANT_ID))
                .and(IMPORT_RUN.IMPORT_ID.eq(TIMELINE_ENTRY.IMPORT_ID))
                .where(TIMELINE_ENTRY.TENANT_ID.eq(tenant()))
                .and(TIMELINE.allows(Action.SEE))
                .and(ofACustomerInSight())
                .and(condition);
    }

    private static Condition ofACustomerInSight() {
        return exists(selectOne()
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(TIMELINE_ENTRY.CUSTOMER_ID))
                .and(CUSTOMERS.allows(Action.SEE)));
    }

    private static Condition ofKind(Set<EntryKind> kinds) {
        return kinds.isEmpty()
                ? noCondition()
                : TIMELINE_ENTRY.KIND.in(kinds.stream().map(EntryKind::code).toList());
    }

    private static Condition olderThan(@Nullable TimelinePosition position) {
        return position == null
                ? noCondition()
                : row(TIMELINE_ENTRY.OCCURRED_AT, TIMELINE_ENTRY.ENTRY_ID).lt(position.occurredAt(), position.entry());
    }

    private static @Nullable Direction direction(@Nullable String code) {
        return code == null ? null : Direction.of(code);
    }

    private static @Nullable String code(@Nullable Direction direction) {
        return direction == null ? null : direction.code();
    }
}
