package app.closeup.tenants.letters;

import app.closeup.platform.MissingSettingException;
import app.closeup.platform.database.EmbeddedDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes addresses that stand in mail. Never from a request: whoever sends one can write any host into it. */
@Component
public class MailedLinks {

    private final Address address;
    private final Environment environment;

    /** @throws MissingSettingException when mail goes out to others, and would lead them to their own machines */
    MailedLinks(
            Address address,
            Environment environment,
            @Nullable JavaMailSender sender,
            @Nullable EmbeddedDatabase embedded) {
        if (!StringUtils.hasText(address.baseUrl()) && sender != null && embedded == null) {
            throw new MissingSettingException(
                    "Links in mail would lead to localhost.",
                    "Set CLOSEUP_BASEURL to the address at which people reach Closeup, such as"
                            + " https://closeup.example.com.");
        }
        this.address = address;
        this.environment = environment;
    }

    public String to(String path) {
        return StringUtils.trimTrailingCharacter(base().orElseGet(this::ownMachine), '/') + "/" + path;
    }

    /** The configured address, as it was written; empty where there is none. */
    public Optional<String> base() {
        return Optional.ofNullable(address.baseUrl()).filter(StringUtils::hasText);
    }

    private String ownMachine() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }

    /**
     * Where people reach this installation.
     *
     * @param baseUrl such as {@code https://closeup.example.com}; left out, this machine
     */
    @ConfigurationProperties("closeup")
    record Address(@Nullable String baseUrl) {}
}
