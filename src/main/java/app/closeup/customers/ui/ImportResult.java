package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.ImportState;
import app.closeup.customers.imports.Imports;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.Locale;

/** The last step: what came of the import, and what can be done about it. */
final class ImportResult extends Div {

    private final transient Imports imports;
    private final transient ImportRun run;
    private final transient Formats formats;
    private final transient Runnable reload;

    ImportResult(Imports imports, ImportRun run, Formats formats, Runnable reload) {
        this.imports = imports;
        this.run = run;
        this.formats = formats;
        this.reload = reload;

        getElement().setAttribute("data-testid", "import-result");
        addClassName("import-body");
        add(summary());
        if (run.undo().kept() > 0) {
            add(new ImportKept(imports.kept(run.id()), run.undo().kept(), formats));
        } else if (!run.isForgotten()
                && run.state() != ImportState.UNDONE
                && run.counts().failed() + run.counts().warned() + run.counts().skipped() > 0) {
            add(new ImportRemarks(imports, run, formats));
        }
    }

    private Card summary() {
        var headline = new H2(headline());
        headline.addClassName("import-headline");
        var card = new Card(getTranslation("customers.import.result")).body(headline);
        if (run.problem() != null) {
            var problem = new Div(new Span(ImportWords.of(run.problem())));
            problem.addClassName("import-notice");
            card.body(problem);
        }
        card.body(run.state() == ImportState.UNDONE ? undoneTiles() : tiles());
        if (run.isForgotten()) {
            var words = new Paragraph(getTranslation("customers.import.result.forgotten"));
            words.addClassNames("small", "muted");
            card.body(words);
        }
        return card.body(buttons());
    }

    private String headline() {
        var counts = run.counts();
        return switch (run.state()) {
            case UNDONE -> getTranslation("customers.import.result.undone");
            case CANCELLED ->
                getTranslation(
                        "customers.import.result.cancelled",
                        formats.number(counts.read()),
                        formats.number(counts.total()));
            case FAILED ->
                getTranslation(
                        "customers.import.result.failed",
                        formats.number(counts.read()),
                        formats.number(counts.total()));
            default -> getTranslation("customers.import.result.done", counts.created() + counts.updated());
        };
    }

    private ImportTiles tiles() {
        var counts = run.counts();
        var tiles = new ImportTiles()
                .tile(getTranslation("customers.import.result.created"), formats.number(counts.created()))
                .tile(getTranslation("customers.import.result.updated"), formats.number(counts.updated()))
                .tile(getTranslation("customers.import.result.skipped"), formats.number(counts.skipped()))
                .tile(getTranslation("customers.import.result.failed-rows"), formats.number(counts.failed()));
        if (counts.links() > 0) {
            tiles.tile(getTranslation("customers.import.result.links"), formats.number(counts.links()));
        }
        if (counts.companies() > 0) {
            tiles.tile(getTranslation("customers.import.result.companies"), formats.number(counts.companies()));
        }
        return tiles;
    }

    private ImportTiles undoneTiles() {
        return new ImportTiles()
                .tile(
                        getTranslation("customers.import.result.removed"),
                        formats.number(run.undo().removed()))
                .tile(
                        getTranslation("customers.import.result.restored"),
                        formats.number(run.undo().restored()))
                .tile(
                        getTranslation("customers.import.result.kept"),
                        formats.number(run.undo().kept()));
    }

    private Div buttons() {
        var buttons = new Div(Links.primaryButton(CustomerLink.LIST, getTranslation("customers.import.result.show")));
        buttons.addClassName("import-buttons");
        if (run.state().isStartable() && !run.isForgotten()) {
            buttons.add(new Button(getTranslation("customers.import.result.go-on"), _ -> {
                imports.start(run.id());
                reload.run();
            }));
        }
        if (run.counts().failed() > 0 && !run.isForgotten() && run.state() != ImportState.UNDONE) {
            buttons.add(errorFile());
        }
        if (run.state().isUndoable() && run.startedAt() != null && !run.isForgotten()) {
            var undo = new Button(getTranslation("customers.import.result.undo"), _ -> askToUndo());
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(undo);
        }
        return buttons;
    }

    private Anchor errorFile() {
        var locale = getLocale();
        var link = new Anchor(
                event -> write(event, locale),
                AttachmentType.DOWNLOAD,
                getTranslation(
                        "customers.import.result.error-file", run.counts().failed()));
        link.addClassName("button");
        return link;
    }

    private void write(DownloadEvent event, Locale locale) {
        event.setFileName(getTranslation(locale, "customers.import.error-file.name", run.fileName()));
        event.setContentType("text/csv;charset=utf-8");
        imports.writeErrorFile(run.id(), event.getOutputStream(), locale);
    }

    private void askToUndo() {
        var counts = run.counts();
        Confirm.irreversible(
                        getTranslation("customers.import.undo.title"),
                        getTranslation(
                                "customers.import.undo.text", counts.created() + counts.companies(), counts.updated()),
                        getTranslation("customers.import.undo.action"),
                        () -> {
                            imports.undo(run.id());
                            reload.run();
                        })
                .open();
    }
}
