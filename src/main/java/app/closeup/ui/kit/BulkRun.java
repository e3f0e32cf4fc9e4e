package app.closeup.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Does something to many entries, some at a time. Each time is a request of its own: the page stays awake, tells how far
 * it has come, and can stop.
 */
public final class BulkRun<T> {

    private static final int AT_ONCE = 500;

    /** Lets the browser draw, and listen to the person, before it asks for more. */
    private static final String A_MOMENT = "return new Promise(done => setTimeout(done, 0))";

    private final List<T> entries;
    private final Consumer<List<T>> work;
    private final Consumer<List<T>> ended;
    private final Dialog dialog = new Dialog();
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    private int done;
    private boolean stopped;

    private BulkRun(Collection<T> entries, Consumer<List<T>> work, Consumer<List<T>> ended) {
        this.entries = List.copyOf(entries);
        this.work = work;
        this.ended = ended;
    }

    /**
     * Begins; a few entries are done when it returns.
     *
     * @param title says while it goes on what is being done
     * @param work does it to some of the entries, in one transaction
     * @param ended takes those that it was done to: all, unless the person stopped it
     */
    public static <T> void start(String title, Collection<T> entries, Consumer<List<T>> work, Consumer<List<T>> ended) {
        new BulkRun<>(entries, work, ended).begin(title);
    }

    private void begin(String title) {
        if (entries.size() > AT_ONCE) {
            open(title);
        }
        next();
    }

    private void next() {
        if (stopped) {
            end();
            return;
        }
        var until = Math.min(done + AT_ONCE, entries.size());
        try {
            work.accept(entries.subList(done, until));
        } catch (RuntimeException e) {
            end();
            throw e;
        }
        done = until;
        if (done == entries.size()) {
            end();
        } else {
            show();
            dialog.getElement().executeJs(A_MOMENT).then(_ -> next(), _ -> next());
        }
    }

    private void end() {
        dialog.close();
        ended.accept(entries.subList(0, done));
    }

    private void open(String title) {
        words.getElement().setAttribute("role", "status");
        words.addClassNames("small", "muted");
        bar.setMax(entries.size());
        bar.getElement().setAttribute("aria-label", title);
        dialog.setHeaderTitle(title);
        dialog.setWidth("420px");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(bar, words);
        var stop = new Button(UI.getCurrent().getTranslation("ui.bulk.stop"), _ -> stopped = true);
        stop.setDisableOnClick(true);
        dialog.getFooter().add(stop);
        dialog.open();
    }

    private void show() {
        bar.setValue(done);
        words.setText(UI.getCurrent().getTranslation("ui.job.counts", done, entries.size()));
    }
}
