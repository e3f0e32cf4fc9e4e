package app.closeup.tenants.archive;

import app.closeup.tenants.CompanyTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the current company into a ZIP file, a row at a time. Within one transaction it is of one moment. */
@Component
class ArchiveWriter {

    private static final String ABOUT = """
            This is all that Closeup keeps of a company.

            manifest.json    what is in here: each table with its columns, its number of rows, and a SHA-256 of its file
            people.jsonl     the e-mail addresses of those who work there
            tables/          each table as JSON lines: one row a line, in UTF-8; times in UTC, files in Base64

            Passwords and other secrets are left out. To bring the company to another installation of Closeup, one of its
            owners signs in there and opens Settings, Your data.
            """;

    private final OrderedTables tables;
    private final CompanyRowsRepository repository;
    private final JsonMapper json;
    private final RowJson rows;
    private final Clock clock;

    ArchiveWriter(OrderedTables tables, CompanyRowsRepository repository, JsonMapper json, Clock clock) {
        this.tables = tables;
        this.repository = repository;
        this.json = json;
        this.rows = new RowJson(json);
        this.clock = clock;
    }

    long countRows() {
        return tables.archived().stream().mapToLong(repository::count).sum();
    }

    /** @param progress hears now and then how many rows are written */
    void write(OutputStream target, LongConsumer progress) {
        try (var zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            file(zip, "README.txt", ABOUT);
            var people = new StringBuilder();
            repository
                    .people()
                    .forEach(person ->
                            people.append(json.writeValueAsString(person)).append('\n'));
            file(zip, Manifest.PEOPLE, people.toString());
            var parts = new ArrayList<Manifest.Part>();
            var written = new long[1];
            for (var table : tables.archived()) {
                parts.add(table(zip, table, written, progress));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    clock.instant(),
                    repository.company(),
                    repository.owners(),
                    parts);
            file(zip, Manifest.FILE, json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.accept(countRows());
    }

    private Manifest.Part table(ZipOutputStream zip, CompanyTable table, long[] written, LongConsumer progress)
            throws IOException {
        var file = "tables/" + table.name() + ".jsonl";
        List<Field<?>> fields = CompanyRowsRepository.archivedFields(table);
        var before = written[0];
        zip.putNextEntry(entry(file));
        var digest = new DigestOutputStream(zip, sha256());
        repository.each(table, fields, row -> {
            try {
                digest.write((rows.line(row, fields) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written[0]++;
            if (written[0] % 1_000 == 0) {
                progress.accept(written[0]);
            }
        });
        zip.closeEntry();
        return new Manifest.Part(
                table.name(),
                file,
                fields.stream().map(Field::getName).toList(),
                written[0] - before,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private void file(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        return entry;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
