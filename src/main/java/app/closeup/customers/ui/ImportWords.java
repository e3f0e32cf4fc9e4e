package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportState;
import app.closeup.customers.imports.Outcome;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.platform.text.Codes;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Puts what the import says into words and tags. */
final class ImportWords {

    private ImportWords() {}

    static String of(Fault fault) {
        return text(fault.key(), fault.arguments().toArray());
    }

    static String of(Problem problem) {
        var words = of(problem.fault());
        return problem.column().isEmpty() ? words : problem.column() + ": " + words;
    }

    static Tag tag(ImportState state) {
        var word = text("customers.import.state." + Codes.of(state));
        return switch (state) {
            case DONE -> Tag.good(word);
            case FAILED -> Tag.bad(word);
            case QUEUED, RUNNING, CANCELLING, UNDOING -> Tag.info(word);
            case CANCELLED -> Tag.warn(word);
            case UPLOADING, READY, UNDONE -> Tag.plain(word);
        };
    }

    static Tag tag(Outcome outcome) {
        var word = text("customers.import.outcome." + Codes.of(outcome));
        return switch (outcome) {
            case CREATED -> Tag.good(word);
            case UPDATED -> Tag.info(word);
            case SKIPPED -> Tag.plain(word);
            case FAILED -> Tag.bad(word);
        };
    }

    static Tag tag(Problem.Severity severity) {
        var word = text("customers.import.severity." + Codes.of(severity));
        return switch (severity) {
            case ERROR -> Tag.bad(word);
            case WARNING -> Tag.warn(word);
            case REMARK -> Tag.info(word);
        };
    }

    /** One line for each thing to tell about a row. */
    static Div list(List<Problem> problems) {
        var lines = new Div();
        lines.addClassName("import-problems");
        for (var problem : problems) {
            var line = new Div(tag(problem.severity()), new Span(of(problem)));
            line.addClassName("import-problem");
            lines.add(line);
        }
        return lines;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
