package app.closeup.tenants.playbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a playbook must and must not say before it is published. */
final class PlaybookChecks {

    static final int LONGEST_TEXT = 1_000;

    private static final int MOST_ROWS = 50;

    private PlaybookChecks() {}

    static List<PlaybookProblem> problems(PlaybookContent content) {
        var problems = new ArrayList<PlaybookProblem>();
        if (Stream.of(content.must(), content.may(), content.reactions(), content.notDone(), content.never())
                        .allMatch(List::isEmpty)
                && content.dropped().isEmpty()) {
            problems.add(PlaybookProblem.of("must", "playbooks.problem.empty"));
        }
        length(problems, "aim", 1, content.aim());
        texts(
                problems,
                "must",
                content.must().stream().map(PlaybookContent.Item::text).toList());
        texts(
                problems,
                "may",
                content.may().stream().map(PlaybookContent.Item::text).toList());
        texts(
                problems,
                "reactions",
                content.reactions().stream().map(PlaybookContent.Reaction::text).toList());
        texts(
                problems,
                "notDone",
                content.notDone().stream().map(PlaybookContent.Rule::text).toList());
        texts(
                problems,
                "never",
                content.never().stream().map(PlaybookContent.Rule::text).toList());
        for (var reaction : content.reactions()) {
            reaction.wordings().values().forEach(wording -> length(problems, "reactions", 1, wording));
        }
        for (var number = 1; number <= content.conditions().size(); number++) {
            if (!content.conditions().get(number - 1).fits()) {
                problems.add(PlaybookProblem.of("conditions", "playbooks.problem.condition", number));
            }
        }
        return problems;
    }

    private static void texts(List<PlaybookProblem> problems, String part, List<String> texts) {
        if (texts.size() > MOST_ROWS) {
            problems.add(PlaybookProblem.of(part, "playbooks.problem.rows", MOST_ROWS, texts.size()));
        }
        for (var number = 1; number <= texts.size(); number++) {
            var text = texts.get(number - 1);
            if (text.isBlank()) {
                problems.add(PlaybookProblem.of(part, "playbooks.problem.text", number));
            }
            length(problems, part, number, text);
        }
    }

    private static void length(List<PlaybookProblem> problems, String part, int number, String text) {
        if (text.length() > LONGEST_TEXT) {
            problems.add(PlaybookProblem.of(part, "playbooks.problem.long", number, LONGEST_TEXT, text.length()));
        }
    }
}
