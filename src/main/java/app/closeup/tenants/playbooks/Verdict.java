package app.closeup.tenants.playbooks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules say of an act before it is done.
 *
 * @param never it is never done, whatever the reason
 * @param notDone it is not done, unless for a reason
 */
public record Verdict(List<BrokenRule> never, List<BrokenRule> notDone) {

    public static final Verdict FINE = new Verdict(List.of(), List.of());

    public Verdict {
        never = List.copyOf(never);
        notDone = List.copyOf(notDone);
    }

    /** Whether no rule speaks against it. */
    public boolean fine() {
        return never.isEmpty() && notDone.isEmpty();
    }

    /** What the rules say, each once. */
    public List<String> texts() {
        return Stream.concat(never.stream(), notDone.stream())
                .map(broken -> broken.rule().text())
                .distinct()
                .toList();
    }
}
