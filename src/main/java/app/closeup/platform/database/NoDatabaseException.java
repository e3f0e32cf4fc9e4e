package app.closeup.platform.database;

/** No database is configured, and this installation carries none of its own. */
class NoDatabaseException extends RuntimeException {

    NoDatabaseException() {
        super("No database is configured: spring.datasource.url is not set");
    }
}
