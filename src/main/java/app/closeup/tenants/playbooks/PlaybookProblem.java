package app.closeup.tenants.playbooks;

import java.util.List;

/**
 * What is wrong with a part of a playbook, and how to mend it.
 *
 * @param part the component of {@link PlaybookContent} that it is about
 */
public record PlaybookProblem(String part, String messageKey, List<Object> arguments) {

    static PlaybookProblem of(String part, String messageKey, Object... arguments) {
        return new PlaybookProblem(part, messageKey, List.of(arguments));
    }
}
