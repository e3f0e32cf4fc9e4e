package app.closeup.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Someone else saved first: both versions, field by field, and the choice between them. Nothing is lost unseen. */
public final class ConflictDialog extends Dialog {

    private final Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    /** @param resolve takes the keys of the fields in which the reader's own value is to stand; the others keep theirs */
    public ConflictDialog(List<Difference> differences, Consumer<Set<String>> resolve) {
        setHeaderTitle(getTranslation("ui.conflict.title"));
        setWidth("560px");
        setCloseOnOutsideClick(false);
        var words = new Paragraph(getTranslation("ui.conflict.text"));
        words.addClassName("muted");
        var list = new Div();
        list.addClassNames("stack", "conflict");
        differences.forEach(difference -> list.add(choice(difference)));
        add(words, list);
        var save = new Button(getTranslation("ui.conflict.save"), _ -> {
            close();
            resolve.accept(mine());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.conflict.back"), _ -> close()), save);
    }

    private RadioButtonGroup<Boolean> choice(Difference difference) {
        var group = new RadioButtonGroup<Boolean>(difference.label());
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItems(true, false);
        group.setItemLabelGenerator(mine -> mine
                ? getTranslation("ui.conflict.mine", difference.mine())
                : getTranslation("ui.conflict.theirs", difference.theirs()));
        group.setValue(true);
        choices.put(difference.key(), group);
        return group;
    }

    private Set<String> mine() {
        return choices.entrySet().stream()
                .filter(choice -> Boolean.TRUE.equals(choice.getValue().getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A field in which the two versions differ, in words. */
    public record Difference(String key, String label, String theirs, String mine) {}
}
