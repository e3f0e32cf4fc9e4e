package app.closeup.tenants.start;

/** The sample data of a company: how many of its records the running or last job has made or removed. */
public record Sample(SampleState state, long done, long total) {

    static final Sample ABSENT = new Sample(SampleState.ABSENT, 0, 0);

    /** From 0 to 1. */
    public double share() {
        return total == 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
