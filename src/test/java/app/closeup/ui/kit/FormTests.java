package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class FormTests extends SpringBrowserlessTest {

    private final TextField name = new TextField("Name");
    private String stored = "";
    private int timesSaved;
    private Form form = new Form("Save", List::of);

    @BeforeEach
    void aFormIsOnTheScreen() {
        form = new Form("Save", this::save).field("name", name).whenSaved(() -> timesSaved++);
        UI.getCurrent().add(form);
    }

    @Test
    void savesWhatWasTyped() {
        test(name).setValue("Ada Ltd");
        assertThat(form.isDirty()).isTrue();

        test(find(Button.class).withText("Save").single()).click();

        assertThat(stored).isEqualTo("Ada Ltd");
        assertThat(timesSaved).isOne();
        assertThat(form.isDirty()).isFalse();
    }

    @Test
    void saysUnderTheFieldAndAboveTheFormWhatIsWrong() {
        test(find(Button.class).withText("Save").single()).click();

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Give it a name.");
        assertThat(find(H3.class).withText("One thing needs your attention").exists())
                .isTrue();
        assertThat(find(NativeButton.class).withText("Name: Give it a name.").exists())
                .isTrue();
        assertThat(timesSaved).isZero();
    }

    @Test
    void aMendedFieldLosesItsError() {
        test(find(Button.class).withText("Save").single()).click();

        test(name).setValue("Ada Ltd");

        assertThat(name.isInvalid()).isFalse();
    }

    @Test
    void whatFailsLeavesTheButtonWorking() {
        var broken = new Form("Break", () -> {
            throw new IllegalStateException("no database");
        });
        UI.getCurrent().add(broken);
        var button = find(Button.class).withText("Break").single();

        assertThatThrownBy(() -> test(button).click()).hasMessageContaining("no database");

        assertThat(button.isEnabled()).isTrue();
    }

    private List<Form.Problem> save() {
        if (name.isEmpty()) {
            return List.of(new Form.Problem("name", "Give it a name."));
        }
        stored = name.getValue();
        return List.of();
    }
}
