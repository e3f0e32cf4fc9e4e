package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.ImportState;
import app.closeup.customers.imports.Imports;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.JobProgress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;

/** How far the import, or taking it back, has come. The work goes on without this page. */
final class ImportProgress extends Composite<Card> {

    private final transient Imports imports;
    private final transient ImportRun run;
    private final transient Runnable over;

    ImportProgress(Imports imports, ImportRun run, Runnable over) {
        this.imports = imports;
        this.run = run;
        this.over = over;
    }

    @Override
    protected Card initContent() {
        var progress = new JobProgress(this::look).whenOver(over);
        if (run.state() != ImportState.UNDOING) {
            progress.cancel(() -> imports.cancel(run.id()));
        }
        var hint = new Paragraph(getTranslation("customers.import.progress.hint"));
        hint.addClassNames("small", "muted");
        return new Card(getTranslation("customers.import.progress")).body(progress, hint);
    }

    private JobProgress.State look() {
        var now = imports.find(run.id()).orElse(run);
        if (now.state() == ImportState.QUEUED) {
            // Has no effect where the job waits already; a run that was cancelled a moment ago needs a new one.
            imports.start(now.id());
        }
        var counts = now.counts();
        var undo = now.undo();
        return switch (now.state()) {
            case UNDOING ->
                new JobProgress.State(
                        JobProgress.Phase.RUNNING,
                        undo.removed() + undo.restored() + undo.kept(),
                        counts.created() + counts.updated() + counts.companies(),
                        getTranslation("customers.import.progress.undoing"));
            case QUEUED, RUNNING ->
                new JobProgress.State(
                        JobProgress.Phase.RUNNING,
                        counts.read(),
                        counts.total(),
                        counts.read() < counts.total()
                                ? getTranslation("customers.import.progress.rows")
                                : getTranslation("customers.import.progress.links"));
            case CANCELLING ->
                new JobProgress.State(
                        JobProgress.Phase.RUNNING,
                        counts.read(),
                        counts.total(),
                        getTranslation("customers.import.progress.cancelling"));
            default ->
                new JobProgress.State(
                        JobProgress.Phase.DONE,
                        counts.read(),
                        counts.total(),
                        getTranslation("customers.import.progress.over"));
        };
    }
}
