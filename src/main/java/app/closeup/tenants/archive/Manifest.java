package app.closeup.tenants.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an archive says of itself, in {@code manifest.json}.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format
 * @param owners the addresses of those who may make a company of it
 */
record Manifest(
        String format, int version, Instant createdAt, Company company, List<String> owners, List<Part> tables) {

    static final String FORMAT = "closeup-company";
    static final int VERSION = 1;
    static final String FILE = "manifest.json";
    static final String PEOPLE = "people.jsonl";

    /** Whoever made the file by hand may have left out anything. */
    boolean isWhole() {
        return Stream.of(createdAt, company, owners, tables).allMatch(Objects::nonNull)
                && Stream.of(company.id(), company.name(), company.createdAt()).allMatch(Objects::nonNull)
                && owners.stream().allMatch(Objects::nonNull)
                && tables.stream()
                        .allMatch(part -> part != null
                                && Stream.of(part.table(), part.file(), part.columns(), part.sha256())
                                        .allMatch(Objects::nonNull)
                                && part.columns().stream().allMatch(Objects::nonNull));
    }

    /** What the directory of companies says of it. */
    record Company(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String webName,
            Instant createdAt) {}

    /**
     * A table's file.
     *
     * @param sha256 of the file's bytes, in hexadecimal digits
     */
    record Part(String table, String file, List<String> columns, long rows, String sha256) {}
}
