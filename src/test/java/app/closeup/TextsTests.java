package app.closeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the code asks for stands in a bundle, and every text in a bundle can be formatted. */
class TextsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    /** A key is written out where it is used: {@code getTranslation("customers.list.title")}. */
    private static final Pattern USED = Pattern.compile(
            "(?:getTranslation|getMessage|translate|text|Change|Change\\.of)\\(\\s*\"([a-z][\\w.-]+\\.[\\w.-]*\\w)\"");

    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][\\w.-]+)=");

    @Test
    void everyTextThatIsAskedForIsThere() {
        var missing = new TreeSet<>(used());
        missing.removeAll(bundles().stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextCanBeFormatted() {
        var texts = bundles();
        for (var key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            assertThat(new MessageFormat(texts.getProperty(key))).as(key).isNotNull();
            assertThat(texts.getProperty(key))
                    .as("%s writes its single quotes twice", key)
                    .doesNotMatch(".*[^']'[^'{}].*");
        }
    }

    /** The later one would win in silence. */
    @Test
    void noKeyStandsTwiceInABundle() {
        assertThat(files(BUNDLES, ".properties"))
                .allSatisfy(file -> assertThat(KEY.matcher(read(file)).results().map(found -> found.group(1)))
                        .doesNotHaveDuplicates());
    }

    @Test
    void noKeyStandsInTwoBundles() {
        var all = files(BUNDLES, ".properties")
                .mapToInt(file -> load(file).size())
                .sum();
        assertThat(bundles()).hasSize(all);
    }

    private static Set<String> used() {
        return files(SOURCES, ".java")
                .flatMap(file -> USED.matcher(read(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Properties bundles() {
        var all = new Properties();
        files(BUNDLES, ".properties").forEach(file -> all.putAll(load(file)));
        return all;
    }

    private static Properties load(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
