package app.closeup.customers.ui;

import app.closeup.platform.text.Codes;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

/** The four steps of an import, and which of them is on the screen. */
final class ImportSteps extends OrderedList {

    enum Step {
        FILE,
        COLUMNS,
        CHECK,
        RESULT
    }

    ImportSteps(Step current) {
        addClassName("import-steps");
        getElement().setAttribute("aria-label", getTranslation("customers.import.steps"));
        for (var step : Step.values()) {
            var item = new ListItem(getTranslation("customers.import.step." + Codes.of(step)));
            item.setClassName("import-step-done", step.compareTo(current) < 0);
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
