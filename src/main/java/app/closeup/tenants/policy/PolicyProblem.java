package app.closeup.tenants.policy;

import java.util.List;

/**
 * What is wrong with a part of a policy, and how to mend it.
 *
 * @param part the component of {@link PolicyContent} that it is about
 */
public record PolicyProblem(String part, String messageKey, List<Object> arguments) {

    static PolicyProblem of(String part, String messageKey, Object... arguments) {
        return new PolicyProblem(part, messageKey, List.of(arguments));
    }
}
