package app.closeup.tenants.ui.company;

import app.closeup.tenants.start.Sample;
import app.closeup.tenants.start.SampleState;
import app.closeup.tenants.start.Samples;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Fills the company with sample data by one press, shows how far that is, and removes it by another. */
@StyleSheet("closeup/settings.css")
class SamplePanel extends Div {

    private static final int LOOK_AGAIN_MILLIS = 1_000;

    private final Span text = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button fill = new Button(getTranslation("tenants.sample.fill"), _ -> fill());
    private final Button remove = new Button(getTranslation("tenants.sample.remove"), _ -> remove());
    private final Samples samples;
    private SampleState shown = SampleState.ABSENT;
    private @Nullable Registration polling;

    SamplePanel(Samples samples) {
        this.samples = samples;
        text.addClassNames("small", "muted");
        text.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("tenants.sample.title"));
        var title = new Span(getTranslation("tenants.sample.title"));
        title.addClassName("sample-title");
        var words = new Div(title, text, progress);
        words.addClassName("sample-words");
        addClassName("sample-panel");
        add(words, fill, remove);
        show(samples.current());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking(event.getUI());
    }

    private void fill() {
        samples.fill();
        getUI().ifPresent(this::look);
    }

    private void remove() {
        samples.remove();
        getUI().ifPresent(this::look);
    }

    private void look(UI ui) {
        var before = shown;
        var sample = samples.current();
        show(sample);
        if (before.running() && !sample.state().running()) {
            tell(sample.state());
            // What stands around this panel speaks of the customers that have just come or gone.
            ui.refreshCurrentRoute(false);
        }
        if (sample.state().running() && polling == null) {
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            polling = ui.addPollListener(_ -> look(ui));
        } else if (!sample.state().running()) {
            stopLooking(ui);
        }
    }

    private void tell(SampleState now) {
        switch (now) {
            case PRESENT -> Toast.show(getTranslation("tenants.sample.filled"));
            case ABSENT -> Toast.show(getTranslation("tenants.sample.removed"));
            case FAILED -> Toast.problem(getTranslation("tenants.sample.failed"));
            case FILLING, REMOVING -> {}
        }
    }

    private void stopLooking(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    private void show(Sample sample) {
        shown = sample.state();
        var percent = Math.round(sample.share() * 100);
        text.setText(
                switch (shown) {
                    case ABSENT -> getTranslation("tenants.sample.absent");
                    case FILLING -> getTranslation("tenants.sample.filling", percent);
                    case PRESENT -> getTranslation("tenants.sample.present");
                    case REMOVING -> getTranslation("tenants.sample.removing", percent);
                    case FAILED -> getTranslation("tenants.sample.failed");
                });
        progress.setVisible(shown.running());
        progress.setValue(sample.share());
        fill.setVisible(shown == SampleState.ABSENT);
        remove.setVisible(shown == SampleState.PRESENT || shown == SampleState.FAILED);
    }
}
