package app.closeup.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.platform.MissingSettingException;
import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.testing.TrialDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    private static final byte[] SECRET = "of great worth".getBytes(UTF_8);

    private final SecretsConfiguration configuration = new SecretsConfiguration();
    private final Secrets secrets = new Secrets(new byte[32]);

    @TempDir
    Path directory;

    @Test
    void whatIsSealedIsOpenedAgain() {
        assertThat(secrets.open(secrets.seal(SECRET, "here"), "here")).isEqualTo(SECRET);
    }

    @Test
    void theSealTellsNothingAndIsAnotherEachTime() {
        var sealed = secrets.seal(SECRET, "here");
        assertThat(new String(Base64.getDecoder().decode(sealed), UTF_8)).doesNotContain("worth");
        assertThat(secrets.seal(SECRET, "here")).isNotEqualTo(sealed);
    }

    @Test
    void nothingIsOpenedInAnotherPlaceOrByAnotherKeyOrWhenChanged() {
        var sealed = secrets.seal(SECRET, "here");
        var changed = Base64.getDecoder().decode(sealed);
        changed[changed.length - 1] ^= 1;
        var other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> secrets.open(sealed, "there")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Secrets(other).open(sealed, "here")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open(Base64.getEncoder().encodeToString(changed), "here"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRealDatabaseWithoutAKeyStopsTheStart() {
        assertThatThrownBy(() -> configuration.secrets(new SecretsConfiguration.InstallationKey(null), null))
                .isInstanceOf(MissingSettingException.class)
                .hasMessageContaining("no secret key");
        assertThatThrownBy(() -> configuration.secrets(new SecretsConfiguration.InstallationKey("c2hvcnQ="), null))
                .isInstanceOf(MissingSettingException.class)
                .hasMessageContaining("not 32 bytes");
    }

    @Test
    void aTrialKeepsItsKeyInAFileThatOnlyItsUserReads() throws IOException {
        var first = configuration.secrets(new SecretsConfiguration.InstallationKey(null), embedded());
        var sealed = first.seal(SECRET, "here");

        var file = directory.resolve("secret-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(configuration
                        .secrets(new SecretsConfiguration.InstallationKey(null), embedded())
                        .open(sealed, "here"))
                .as("after the next start")
                .isEqualTo(SECRET);
    }

    private EmbeddedDatabase embedded() {
        return new TrialDatabase(directory);
    }
}
