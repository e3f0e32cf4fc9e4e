package app.closeup.tenants.policy;

/** How many of the staff have acknowledged a version, and how many there are. */
public record AcknowledgementCount(int done, int staff) {

    public int open() {
        return staff - done;
    }
}
