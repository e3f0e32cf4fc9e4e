package app.closeup.tenants.ui.security;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Asks the browser for passkeys; cannot be seen. See {@code passkey.js}. */
@Tag("closeup-passkey")
public class PasskeyAsker extends Component {

    /**
     * Has a new passkey made.
     *
     * @param options what the device needs, as JSON
     * @param problem hears why there is none, by the key of a message
     */
    void make(String options, Consumer<String> answer, Consumer<String> problem) {
        ask("make", answer, problem, options);
    }

    /** Has a passkey shown. */
    void show(String options, Consumer<String> answer, Consumer<String> problem) {
        ask("show", answer, problem, options);
    }

    /** Has a passkey shown, and the form posted with it in this field. */
    public void post(String options, String field, Consumer<String> problem) {
        ask("show", _ -> {}, problem, options, field);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://closeup/passkey.js");
    }

    private void ask(String method, Consumer<String> answer, Consumer<String> problem, Object... arguments) {
        getElement()
                .callJsFunction(method, arguments)
                .then(came -> hear(came, answer, problem), _ -> problem.accept(PasskeyProblem.FAILED.messageKey()));
    }

    private static void hear(JsonNode came, Consumer<String> answer, Consumer<String> problem) {
        if (came.path("answer").isString()) {
            answer.accept(came.path("answer").asString());
        } else {
            problem.accept(PasskeyProblem.of(came.path("problem").asString("")).messageKey());
        }
    }
}
