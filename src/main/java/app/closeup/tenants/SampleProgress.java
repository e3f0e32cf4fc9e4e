package app.closeup.tenants;

/** How far one module's part of the sample data has come; kept in the database. */
public interface SampleProgress {

    /** Records that earlier pieces, before a crash too, have made or removed. */
    long done();

    /** Tells of further records, in the transaction that made or removed them. */
    void advance(long records);
}
