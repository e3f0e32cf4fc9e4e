package app.closeup.platform.secrets;

import app.closeup.platform.MissingSettingException;
import app.closeup.platform.database.EmbeddedDatabase;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final int KEY_BYTES = 32;
    private static final String REMEDY =
            "Set CLOSEUP_SECRETKEY to 32 random bytes in Base64, such as `openssl rand -base64 32` prints, the same on"
                    + " every node, and keep a copy: what it seals is lost without it.";

    /** @throws MissingSettingException when a real database is to hold secrets that no key seals */
    @Bean
    Secrets secrets(InstallationKey key, @Nullable EmbeddedDatabase embedded) {
        if (StringUtils.hasText(key.secretKey())) {
            return new Secrets(bytes(key.secretKey()));
        }
        if (embedded == null) {
            throw new MissingSettingException(
                    "There is no secret key to seal second factors and other secrets with.", REMEDY);
        }
        return new Secrets(bytes(KeyFile.in(embedded.directory())));
    }

    private static byte[] bytes(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length >= KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Not Base64: answered below.
        }
        throw new MissingSettingException("The secret key is not 32 bytes in Base64.", REMEDY);
    }

    /**
     * What seals the secrets of this installation.
     *
     * @param secretKey at least 32 bytes, in Base64; left out, with the embedded database, a file beside its data
     */
    @ConfigurationProperties("closeup")
    record InstallationKey(@Nullable String secretKey) {

        /** Without the key: this may stand in a log. */
        @Override
        public String toString() {
            return "InstallationKey";
        }
    }
}
