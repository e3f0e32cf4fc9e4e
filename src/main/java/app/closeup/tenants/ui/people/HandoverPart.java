package app.closeup.tenants.ui.people;

import app.closeup.tenants.Staff;
import app.closeup.tenants.staff.HandoverRun;
import app.closeup.tenants.staff.Handovers;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.ui.playbooks.ConductGate;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.JobProgress;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of records of somebody who leaves: how many there are, and who gets them. */
class HandoverPart extends Div {

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final ColleaguePicker heir;
    private final StaffProfile leaver;
    private final Handovers.Part part;
    private final Handovers handovers;
    private final Proof proof;
    private final Staff staff;
    private final Runnable changed;

    HandoverPart(
            StaffProfile leaver,
            Handovers.Part part,
            @Nullable HandoverRun latest,
            Handovers handovers,
            Proof proof,
            Staff staff,
            Runnable changed) {
        this.leaver = leaver;
        this.part = part;
        this.handovers = handovers;
        this.proof = proof;
        this.staff = staff;
        this.changed = changed;
        heir = new ColleaguePicker(getTranslation("tenants.leave.heir"), staff).without(leaver.id());
        heir.setPlaceholder(getTranslation("tenants.staff.type-a-name"));
        addClassNames("stack", "handover-part");
        add(new H3(getTranslation("tenants.leave.part", getTranslation(part.labelKey()), part.count())));
        if (latest != null) {
            add(progress(latest));
        }
        var running = latest != null && latest.state() == HandoverRun.State.RUNNING;
        if (part.count() == 0 && !running) {
            add(muted(getTranslation("tenants.leave.part.none")));
        } else if (!running) {
            add(part.assignable() ? choice() : muted(getTranslation("tenants.leave.part.denied")));
        }
    }

    private Div choice() {
        way.setAriaLabel(getTranslation("tenants.leave.hand"));
        var ways = new ArrayList<Way>();
        ways.add(Way.COLLEAGUE);
        ways.add(Way.NOBODY);
        if (part.route() != null) {
            ways.add(Way.LIST);
        }
        way.setItems(ways);
        way.setItemLabelGenerator(one -> getTranslation(one.labelKey));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        var start = new Button(getTranslation("tenants.leave.start"), _ -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var list = new Div();
        if (part.route() != null) {
            list.add(Links.button(part.route(), getTranslation("tenants.leave.list")));
        }
        way.addValueChangeListener(event -> {
            heir.setVisible(event.getValue() == Way.COLLEAGUE);
            start.setVisible(event.getValue() != Way.LIST);
            list.setVisible(event.getValue() == Way.LIST);
        });
        way.setValue(Way.COLLEAGUE);
        list.setVisible(false);
        var buttons = new Div(start, list);
        buttons.addClassName("form-buttons");
        var choice = new Div(way, heir, buttons);
        choice.addClassName("stack");
        return choice;
    }

    private void start() {
        heir.setInvalid(false);
        var colleague = way.getValue() == Way.COLLEAGUE ? heir.chosen() : null;
        if (way.getValue() == Way.COLLEAGUE && colleague == null) {
            heir.setErrorMessage(getTranslation("tenants.leave.heir.needed"));
            heir.setInvalid(true);
            return;
        }
        proof.then(() -> ConductGate.pass(() -> {
            handovers.start(leaver.id(), part.code(), colleague);
            changed.run();
        }));
    }

    private Component progress(HandoverRun run) {
        var id = run.id();
        var progress = new JobProgress(() -> state(id))
                .cancel(() -> handovers.cancel(id))
                .whenOver(() -> {
                    Toast.show(state(id).text());
                    changed.run();
                });
        return progress;
    }

    private JobProgress.State state(UUID id) {
        var run = handovers.find(id).orElseThrow();
        var phase = switch (run.state()) {
            case RUNNING -> JobProgress.Phase.RUNNING;
            case DONE -> JobProgress.Phase.DONE;
            case FAILED -> JobProgress.Phase.FAILED;
            case CANCELLED -> JobProgress.Phase.CANCELLED;
        };
        var to = staff.name(run.heir()).map(ColleaguePicker::words).orElse(getTranslation("tenants.leave.nobody"));
        var key = "tenants.leave.run." + phase.name().toLowerCase(Locale.ROOT);
        return new JobProgress.State(phase, run.done(), Math.max(run.total(), run.done()), getTranslation(key, to));
    }

    private static Paragraph muted(String text) {
        var words = new Paragraph(text);
        words.addClassNames("small", "muted");
        return words;
    }

    private enum Way {
        COLLEAGUE("tenants.leave.to-colleague"),
        NOBODY("tenants.leave.to-nobody"),
        LIST("tenants.leave.by-list");

        private final String labelKey;

        Way(String labelKey) {
            this.labelKey = labelKey;
        }
    }
}
