package app.closeup.customers.imports.csv;

/** The file cannot be read as it stands; the fault says where and how to mend it. */
public class UnreadableFileException extends RuntimeException {

    private final transient Fault fault;

    public UnreadableFileException(Fault fault) {
        super(fault.key());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
