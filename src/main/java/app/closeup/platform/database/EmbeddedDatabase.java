package app.closeup.platform.database;

import java.nio.file.Path;

/** Present while the embedded PostgreSQL serves this installation: a trial on one's own machine, no production. */
public interface EmbeddedDatabase {

    /** The address for a database tool, as the superuser. */
    String address();

    /** Where all of this installation is kept, readable by its user alone. */
    Path directory();
}
