package app.closeup.ui.shell;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that broke: the log has the details, the person a short reference to them. */
final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final int LENGTH = 8;

    private Incident() {}

    /** Logs the failure and returns the reference under which it is found there. */
    static String report(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, LENGTH);
        log.error("Reference {}", reference, failure);
        return reference;
    }
}
