package app.closeup.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far a long piece of work has come. Asks once a second while it is on the screen and the work goes on. */
public final class JobProgress extends Div {

    private static final int EVERY_MILLIS = 1_000;

    private final Supplier<State> source;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Span counts = new Span();
    private final Div buttons = new Div();
    private final Button cancel = new Button(getTranslation("ui.job.cancel"));
    private final Button resume = new Button(getTranslation("ui.job.resume"));

    private Runnable ended = () -> {};
    private boolean cancellable;
    private boolean resumable;
    private @Nullable Phase phase;
    private @Nullable Registration polling;

    public enum Phase {
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * @param total zero while it is unknown
     * @param text what is being done, or what came of it
     */
    public record State(Phase phase, long done, long total, String text) {}

    public JobProgress(Supplier<State> source) {
        this.source = source;
        words.getElement().setAttribute("role", "status");
        counts.addClassNames("small", "muted", "push");
        cancel.setVisible(false);
        resume.setVisible(false);
        var line = new Div(words, counts);
        line.addClassName("row");
        buttons.addClassNames("row", "job-buttons");
        buttons.add(cancel, resume);
        addClassName("job");
        add(line, bar, buttons);
    }

    /** Offers to stop the work. */
    public JobProgress cancel(Runnable action) {
        cancel.addClickListener(_ -> {
            action.run();
            look();
        });
        cancellable = true;
        return this;
    }

    /** Offers to go on with work that paused or failed. */
    public JobProgress resume(Runnable action) {
        resume.addClickListener(_ -> {
            action.run();
            getUI().ifPresent(this::poll);
            look();
        });
        resumable = true;
        return this;
    }

    /** Runs once when the work is done, failed or cancelled. */
    public JobProgress whenOver(Runnable action) {
        ended = action;
        return this;
    }

    /** Asks now. */
    public void look() {
        var state = source.get();
        var before = phase;
        phase = state.phase();
        if (!words.getText().equals(state.text())) {
            words.setText(state.text());
        }
        bar.setIndeterminate(state.total() <= 0 && state.phase() == Phase.RUNNING);
        bar.setMax((double) Math.max(1, state.total()));
        bar.setValue((double) Math.clamp(state.done(), 0, Math.max(1, state.total())));
        bar.getElement().setAttribute("aria-label", state.text());
        counts.setText(
                state.total() > 0
                        ? getTranslation("ui.job.counts", state.done(), state.total())
                        : getTranslation("ui.job.count", state.done()));
        cancel.setVisible(cancellable && !state.phase().isOver());
        resume.setVisible(resumable && (phase == Phase.PAUSED || phase == Phase.FAILED));
        setClassName("job-failed", phase == Phase.FAILED);
        if (phase.isOver()) {
            rest();
            if (before != null && !before.isOver()) {
                ended.run();
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
        if (phase == null || !phase.isOver()) {
            poll(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest();
    }

    private void poll(UI ui) {
        if (polling == null) {
            ui.setPollInterval(EVERY_MILLIS);
            var listening = ui.addPollListener(_ -> look());
            polling = Registration.combine(listening, () -> ui.setPollInterval(-1));
        }
    }

    private void rest() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
