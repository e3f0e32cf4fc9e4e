package app.closeup.tenants.authority;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.Colleague;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A letter about one use of authority. */
abstract class UseLetter implements Job {

    private final String name;
    private final Authority authority;
    private final Limits limits;
    private final UseLetters letters;

    UseLetter(String name, Authority authority, Limits limits, UseLetters letters) {
        this.name = name;
        this.authority = authority;
        this.limits = limits;
        this.letters = letters;
    }

    /** What it says; empty when there is nothing to say any more. */
    abstract Optional<String> template(Use use);

    abstract List<Colleague> recipients(Use use);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void run(UUID id) {
        authority
                .find(new AuthorityUseId(id))
                .ifPresent(use -> template(use)
                        .ifPresent(template -> limits.kind(use.kind())
                                .ifPresent(kind -> recipients(use)
                                        .forEach(colleague ->
                                                letters.send(colleague, template, use, kind, limits.currency())))));
    }
}
