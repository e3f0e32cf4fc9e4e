package app.closeup.tenants.sso;

import java.util.List;

/** Asks the domain name system. */
interface TxtRecords {

    /**
     * The texts at a name; none where the name does not exist.
     *
     * @throws SilentException when there is no answer
     */
    List<String> at(String name) throws SilentException;

    /** Nothing is known: this says neither that there is a record nor that there is none. */
    final class SilentException extends Exception {

        SilentException(Throwable cause) {
            super(cause);
        }
    }
}
