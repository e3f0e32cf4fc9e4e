package app.closeup.tenants.archive;

import app.closeup.tenants.CompanyTable;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jooq.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was brought here. All of it is checked as it is read: nobody knows who wrote it. */
final class ArchiveFile implements AutoCloseable {

    /** A file that unfolds to more than this is no archive of ours but a trap: rows of Closeup do so 5 to 12 times. */
    private static final long UNFOLDED_FOR_EACH_BYTE = 25;

    private static final long UNFOLDED_AT_LEAST = 100_000_000;

    /** No row that Closeup writes is near this; one that is gathered without end would stop the process. */
    private static final int LONGEST_ROW = 8_000_000;

    private static final int LONGEST_PERSON = 10_000;
    private static final int ALL_PEOPLE = 32_000_000;
    private static final int ALL_OF_THE_MANIFEST = 1_000_000;

    private final ZipFile zip;
    private final JsonMapper json;
    private final Manifest manifest;
    private long budget;

    private ArchiveFile(ZipFile zip, JsonMapper json, long size) {
        this.zip = zip;
        this.json = json;
        budget = UNFOLDED_AT_LEAST + size * UNFOLDED_FOR_EACH_BYTE;
        manifest = readManifest();
    }

    /** @throws UnusableArchiveException when it is no archive of ours */
    static ArchiveFile open(Path file, JsonMapper json) throws IOException {
        ZipDirectory.requireSmall(file);
        try {
            return new ArchiveFile(new ZipFile(file.toFile()), json, Files.size(file));
        } catch (ZipException e) {
            throw new UnusableArchiveException("tenants.archive.import.no-archive", String.valueOf(e.getMessage()));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * @param passedOver tables that are here, and whose rows are not brought along any more
     * @throws UnusableArchiveException when it holds what this installation has no place for, or lacks what it needs
     */
    void fit(List<CompanyTable> tables, Set<String> passedOver) {
        var known = tables.stream().collect(Collectors.toMap(CompanyTable::name, table -> table));
        for (var part : manifest.tables()) {
            if (passedOver.contains(part.table())) {
                continue;
            }
            var table = known.get(part.table());
            if (table == null) {
                throw new UnusableArchiveException("tenants.archive.import.newer", part.table());
            }
            var fields = CompanyRowsRepository.archivedFields(table);
            var names = fields.stream().map(Field::getName).collect(Collectors.toSet());
            if (!names.containsAll(part.columns())) {
                throw new UnusableArchiveException("tenants.archive.import.newer", part.table());
            }
            fields.stream()
                    .filter(field -> !part.columns().contains(field.getName()))
                    .filter(field -> !field.getDataType().nullable()
                            && !field.getDataType().defaulted())
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new UnusableArchiveException("tenants.archive.import.older", missing.toString());
                    });
        }
        if (new HashSet<>(manifest.tables().stream().map(Manifest.Part::table).toList()).size()
                != manifest.tables().size()) {
            throw new UnusableArchiveException("tenants.archive.import.broken", "a table is there twice");
        }
    }

    List<Person> people() {
        var people = new ArrayList<Person>();
        lines(Manifest.PEOPLE, LONGEST_PERSON, ALL_PEOPLE, line -> people.add(json.readValue(line, Person.class)));
        return people;
    }

    /** @throws UnusableArchiveException when the file is not what the manifest says */
    void rows(Manifest.Part part, Consumer<String> use) {
        var count = new long[1];
        var digest = lines(part.file(), LONGEST_ROW, Long.MAX_VALUE, line -> {
            count[0]++;
            use.accept(line);
        });
        if (count[0] != part.rows() || !digest.equals(part.sha256())) {
            throw new UnusableArchiveException("tenants.archive.import.broken", part.file());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Manifest readManifest() {
        try {
            var text = new StringBuilder();
            lines(
                    Manifest.FILE,
                    ALL_OF_THE_MANIFEST,
                    ALL_OF_THE_MANIFEST,
                    line -> text.append(line).append('\n'));
            var read = json.readValue(text.toString(), Manifest.class);
            if (!Manifest.FORMAT.equals(read.format())) {
                throw new UnusableArchiveException("tenants.archive.import.no-archive", "another format");
            }
            if (read.version() > Manifest.VERSION) {
                throw new UnusableArchiveException("tenants.archive.import.newer", "version " + read.version());
            }
            if (!read.isWhole()) {
                throw new UnusableArchiveException("tenants.archive.import.no-archive", "its manifest is not whole");
            }
            return read;
        } catch (JacksonException e) {
            throw new UnusableArchiveException("tenants.archive.import.no-archive", "its manifest cannot be read");
        }
    }

    /**
     * @param longest bytes that a line may have
     * @param most bytes that the file may have
     * @return the SHA-256 of the file
     */
    private String lines(String file, int longest, long most, Consumer<String> use) {
        var entry = zip.getEntry(file);
        if (entry == null) {
            throw new UnusableArchiveException("tenants.archive.import.no-archive", file + " is missing");
        }
        try (var stream = new DigestInputStream(
                        new Counted(zip.getInputStream(entry), longest, most), ArchiveWriter.sha256());
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                use.accept(line);
            }
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (ZipException | JacksonException e) {
            throw new UnusableArchiveException("tenants.archive.import.broken", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what is read from the budget of the whole file, and ends before a line is longer than it may be. */
    private final class Counted extends FilterInputStream {

        private final int longest;
        private final long most;
        private long line;
        private long all;

        private Counted(InputStream stream, int longest, long most) {
            super(stream);
            this.longest = longest;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            if (read >= 0) {
                spend(1);
                grow((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            spend(Math.max(0, read));
            for (var next = offset; next < offset + read; next++) {
                grow(target[next]);
            }
            return read;
        }

        private void grow(byte next) {
            line = next == '\n' ? 0 : line + 1;
            all++;
            if (line > longest || all > most) {
                throw new UnusableArchiveException("tenants.archive.import.oversized", "a part of it has no end");
            }
        }

        private void spend(int bytes) {
            budget -= bytes;
            if (budget < 0) {
                throw new UnusableArchiveException("tenants.archive.import.oversized", "it unfolds without end");
            }
        }
    }
}
