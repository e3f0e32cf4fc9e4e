package app.closeup.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded PostgreSQL.
 *
 * @param dataDir where its data, and nothing else, is kept
 * @param port the port it listens on, on the loopback address; 0 takes a free one
 */
@ConfigurationProperties("closeup.embedded")
record EmbeddedDatabaseProperties(
        @DefaultValue(".closeup") Path dataDir,
        @DefaultValue("0") int port) {}
