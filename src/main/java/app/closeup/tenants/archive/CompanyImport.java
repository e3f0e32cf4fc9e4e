package app.closeup.tenants.archive;

import static app.closeup.tenants.db.Tables.MEMBER;

import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.company.WebName;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a company of an archive, as the current company and in one transaction. Identifiers stay as they were. Whoever
 * brings it works there as before; their colleagues are there as names, until they are invited.
 */
@Component
class CompanyImport {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LETTERS_AT_ONCE = 8_000_000;
    private static final Duration TRIAL = Duration.ofDays(30);
    private static final String IDENTITY = "identity_id";

    private final OrderedTables tables;
    private final CompanyRowsRepository repository;
    private final RowJson rows;
    private final Clock clock;

    CompanyImport(OrderedTables tables, CompanyRowsRepository repository, JsonMapper json, Clock clock) {
        this.tables = tables;
        this.repository = repository;
        this.rows = new RowJson(json);
        this.clock = clock;
    }

    List<CompanyTable> tables() {
        return tables.archived();
    }

    Set<String> passedOver() {
        return tables.inOrder().stream()
                .filter(table -> !table.archived())
                .map(CompanyTable::name)
                .collect(Collectors.toSet());
    }

    void run(ArchiveFile file, IdentityId bringer, LongConsumer progress) {
        var manifest = file.manifest();
        repository.found(checked(manifest.company()), clock.instant().plus(TRIAL));
        var identities = identities(file, bringer);
        repository.letIn(bringer);
        var done = new long[1];
        for (var table : tables.archived()) {
            for (var part : manifest.tables()) {
                if (part.table().equals(table.name())) {
                    insert(file, part, table, identities, count -> progress.accept(done[0] += count));
                }
            }
        }
        for (var table : tables.archived()) {
            var late = tables.late(table).stream()
                    .filter(field -> !table.secrets().contains(field))
                    .toList();
            if (!late.isEmpty()) {
                manifest.tables().stream()
                        .filter(part -> part.table().equals(table.name()))
                        .forEach(part -> complete(file, part, table, late, identities));
            }
        }
    }

    /** As a company that is founded here: its name stands in letters, and in the header of whoever works there. */
    private Manifest.Company checked(Manifest.Company company) {
        if (!Names.valid(company.name())) {
            throw new UnusableArchiveException("tenants.archive.import.broken", "the company's name");
        }
        var now = clock.instant();
        return new Manifest.Company(
                company.id(),
                Names.tidy(company.name()),
                Optional.ofNullable(company.webName())
                        .filter(name -> WebName.problem(name).isEmpty())
                        .orElse(null),
                company.createdAt().isAfter(now) ? now : company.createdAt());
    }

    /** Whom the archive's identities are here. */
    private Map<IdentityId, IdentityId> identities(ArchiveFile file, IdentityId bringer) {
        var email = EmailAddress.folded(repository.email(bringer));
        var identities = new HashMap<IdentityId, IdentityId>();
        for (var person : file.people()) {
            var before = new IdentityId(person.identity());
            if (EmailAddress.folded(person.email()).equals(email)) {
                identities.put(before, bringer);
            } else {
                var here = repository.isTaken(before) ? new IdentityId(app.closeup.platform.Ids.next()) : before;
                repository.remember(here, person.email(), clock.instant());
                identities.put(before, here);
            }
        }
        return identities;
    }

    private void insert(
            ArchiveFile file,
            Manifest.Part part,
            CompanyTable table,
            Map<IdentityId, IdentityId> identities,
            LongConsumer progress) {
        var late = tables.late(table);
        var fields = fields(part, table).stream()
                .filter(field -> !late.contains(field))
                .toList();
        var chunk = new ArrayList<Map<String, @Nullable Object>>();
        var letters = new long[1];
        file.rows(part, line -> {
            chunk.add(row(line, fields, identities));
            letters[0] += line.length();
            if (chunk.size() == ROWS_AT_ONCE || letters[0] > LETTERS_AT_ONCE) {
                letters[0] = 0;
                flush(table, fields, chunk, progress);
            }
        });
        flush(table, fields, chunk, progress);
    }

    private void flush(
            CompanyTable table,
            List<Field<?>> fields,
            List<Map<String, @Nullable Object>> chunk,
            LongConsumer progress) {
        if (!chunk.isEmpty()) {
            repository.insert(table, fields, chunk);
            progress.accept(chunk.size());
            chunk.clear();
        }
    }

    private void complete(
            ArchiveFile file,
            Manifest.Part part,
            CompanyTable table,
            List<Field<?>> late,
            Map<IdentityId, IdentityId> identities) {
        var fields = fields(part, table);
        var filled = late.stream().filter(fields::contains).toList();
        file.rows(part, line -> {
            var row = row(line, fields, identities);
            if (filled.stream().anyMatch(field -> row.get(field.getName()) != null)) {
                repository.complete(table, List.copyOf(filled), row);
            }
        });
    }

    private Map<String, @Nullable Object> row(
            String line, List<Field<?>> fields, Map<IdentityId, IdentityId> identities) {
        try {
            var row = rows.row(line, fields);
            if (row.get(IDENTITY) instanceof IdentityId identity) {
                row.put(IDENTITY, identities.get(identity));
            }
            row.computeIfPresent(MEMBER.NAME.getName(), (_, name) -> oneLine(name));
            return row;
        } catch (IllegalArgumentException | java.time.DateTimeException | ClassCastException e) {
            throw new UnusableArchiveException("tenants.archive.import.broken", String.valueOf(e.getMessage()));
        }
    }

    /** Names stand in letters and headers. */
    private static Object oneLine(Object name) {
        return name instanceof String text ? Names.tidy(text) : name;
    }

    /** Those that the archive has; the others keep what the table gives them. */
    private static List<Field<?>> fields(Manifest.Part part, CompanyTable table) {
        return CompanyRowsRepository.archivedFields(table).stream()
                .filter(field -> part.columns().contains(field.getName()))
                .toList();
    }
}
