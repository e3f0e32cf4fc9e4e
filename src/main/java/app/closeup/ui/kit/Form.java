package app.closeup.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fields and a button that saves, also by Ctrl+Enter. Whoever saves returns what is wrong; it is shown under the fields
 * and summed up above them. Leaving with changes asks first.
 */
public final class Form extends Div implements BeforeLeaveObserver {

    private final Supplier<List<Problem>> save;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div summary = new Div();
    private final Div body = new Div();
    private final Div buttons = new Div();
    private final Button saveButton;

    private Runnable saved = () -> {};
    private Consumer<Runnable> guard = Runnable::run;
    private boolean dirty;

    /** @param save reads the fields and saves; returns the problems, or an empty list when all is saved */
    public Form(String saveLabel, Supplier<List<Problem>> save) {
        this.save = save;
        saveButton = new Button(saveLabel, _ -> save());
        saveButton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saveButton.setDisableOnClick(true);
        summary.addClassName("form-summary");
        summary.getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
        summary.setVisible(false);
        body.addClassName("form-fields");
        buttons.addClassName("form-buttons");
        buttons.add(saveButton);
        addClassName("form");
        add(summary, body, buttons);
        SaveKey.add(this, this::save);
    }

    /** Adds a field; problems name it by the key. */
    public <F extends Component & HasValue<?, ?>> Form field(String key, F field) {
        fields.put(key, field);
        if (field instanceof HasValidationProperties validated) {
            validated.setManualValidation(true);
        }
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                soil();
                clear(field);
            }
        });
        body.add(field);
        return this;
    }

    /** Adds a field as wide as the form. */
    public <F extends Component & HasValue<?, ?>> Form wide(String key, F field) {
        field.addClassName("form-wide");
        return field(key, field);
    }

    /** Begins a group of fields. */
    public Form section(String title) {
        var heading = new H3(title);
        heading.addClassName("form-wide");
        body.add(heading);
        return this;
    }

    /** Anything among the fields, as wide as the form. */
    public Form note(Component component) {
        component.addClassName("form-wide");
        body.add(component);
        return this;
    }

    /** Enter alone saves too: for short forms of one-line fields. */
    public Form byEnter() {
        saveButton.addClickShortcut(Key.ENTER).listenOn(this);
        return this;
    }

    /** What the button says from now on, for forms in which it depends on what is entered. */
    public void saveLabel(String label) {
        saveButton.setText(label);
    }

    /** A second button beside the one that saves. */
    public Form cancel(String label, Runnable action) {
        buttons.add(new Button(label, _ -> {
            pristine();
            action.run();
        }));
        return this;
    }

    /** Runs after saving, when the form is clean again: the place for a toast and for going on. */
    public Form whenSaved(Runnable action) {
        saved = action;
        return this;
    }

    /** Saving goes through here, such as past a question that has to be answered before it. */
    public Form guardedBy(Consumer<Runnable> guard) {
        this.guard = guard;
        return this;
    }

    public boolean isDirty() {
        return dirty;
    }

    /** Forgets that something was changed. */
    public void pristine() {
        dirty = false;
        // Not by the form's element: a dialog that closes upon saving takes it away before the page hears of it.
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> ui.getPage().executeJs("window.onbeforeunload = null"));
    }

    public void save() {
        guard.accept(this::saveNow);
    }

    /** Shows problems found elsewhere, or takes the shown ones away. */
    public void show(List<Problem> problems) {
        summary.removeAll();
        summary.setVisible(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var problem : problems) {
            list.add(line(problem));
        }
        summary.add(new H3(getTranslation("ui.form.problems", problems.size())), list);
        problems.stream()
                .map(problem -> problem.key() == null ? null : fields.get(problem.key()))
                .filter(field -> field instanceof Focusable<?>)
                .findFirst()
                .ifPresentOrElse(
                        field -> ((Focusable<?>) field).focus(),
                        () -> summary.getElement().callJsFunction("focus"));
    }

    /** In a dialog its buttons stand where those of every dialog do: below, the one that acts last. */
    @Override
    protected void onAttach(AttachEvent event) {
        var dialog = findAncestor(Dialog.class);
        if (dialog != null) {
            buttons.add(saveButton);
            dialog.getFooter().add(buttons);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!dirty) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("ui.form.leave.title"));
        dialog.setText(getTranslation("ui.form.leave.text"));
        dialog.setConfirmText(getTranslation("ui.form.leave.stay"));
        dialog.addConfirmListener(_ -> leaving.cancel());
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("ui.form.leave.leave"));
        dialog.addRejectListener(_ -> {
            pristine();
            leaving.proceed();
        });
        dialog.open();
    }

    private void saveNow() {
        fields.values().forEach(Form::clear);
        try {
            var problems = save.get();
            show(problems);
            if (problems.isEmpty()) {
                pristine();
                saved.run();
            }
        } finally {
            saveButton.setEnabled(true);
        }
    }

    private ListItem line(Problem problem) {
        var field = problem.key() == null ? null : fields.get(problem.key());
        if (field == null) {
            return new ListItem(problem.text());
        }
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(problem.text());
            validated.setInvalid(true);
        }
        var label = field.getElement().getProperty("label", "");
        var link = new NativeButton(getTranslation("ui.form.problem", label, problem.text()));
        link.addClassName("link-button");
        if (field instanceof Focusable<?> focusable) {
            link.addClickListener(_ -> focusable.focus());
        }
        return new ListItem(link);
    }

    private static void clear(Component field) {
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
    }

    private void soil() {
        if (!dirty) {
            dirty = true;
            getElement().executeJs("window.onbeforeunload = event => { event.preventDefault(); return ''; }");
        }
    }

    /** What is wrong with a field, or with the whole when the key is null, and how to mend it. */
    public record Problem(@Nullable String key, String text) {}
}
