package app.closeup.tenants.ui.sso;

import app.closeup.ui.Proof;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.List;
import java.util.function.Supplier;

/** A form that saves what may need a fresh proof first: its problems are shown whether the person was asked or not. */
final class ProvenForm {

    private final Form form;
    private final Proof proof;
    private final Supplier<List<Form.Problem>> act;
    private final Runnable done;
    private List<Form.Problem> problems = List.of();

    /** @param act what is wrong, or an empty list when it is done */
    ProvenForm(String saveLabel, Proof proof, Supplier<List<Form.Problem>> act, Runnable done) {
        this.proof = proof;
        this.act = act;
        this.done = done;
        form = new Form(saveLabel, this::save);
    }

    Form form() {
        return form;
    }

    <F extends Component & HasValue<?, ?>> ProvenForm field(String key, F field) {
        form.field(key, field);
        return this;
    }

    <F extends Component & HasValue<?, ?>> ProvenForm wide(String key, F field) {
        form.wide(key, field);
        return this;
    }

    private List<Form.Problem> save() {
        problems = List.of();
        proof.then(() -> {
            problems = act.get();
            form.show(problems);
            if (problems.isEmpty()) {
                form.pristine();
                done.run();
            }
        });
        return problems;
    }
}
