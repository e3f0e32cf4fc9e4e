package app.closeup.tenants;

/**
 * A module's part of the sample data. Parts are filled in the order of {@code @Order} and removed in the opposite one,
 * as the company, in a background job that may be started again after a crash.
 */
public interface SampleData {

    /** How many records {@link #fill} makes, for the progress bar. */
    long size();

    /**
     * Makes the records in pieces of one transaction each, going on at {@link SampleProgress#done}, and calls
     * {@link SampleProgress#advance} in the transaction of each piece.
     */
    void fill(SampleProgress progress);

    /** Removes what {@link #fill} made, wholly or partly, in pieces like it; nothing that people made themselves. */
    void remove(SampleProgress progress);
}
