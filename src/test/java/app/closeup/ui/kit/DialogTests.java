package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class DialogTests extends SpringBrowserlessTest {

    private final List<Object> happened = new ArrayList<>();

    @Test
    void theIrreversibleHappensOnlyWhenConfirmed() {
        Confirm.irreversible("Delete Globex?", "2,000 customers will be gone.", "Delete", () -> happened.add("gone"))
                .open();

        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(happened).isEmpty();
    }

    @Test
    void aWordMustBeTypedBeforeTheGreatestHarm() {
        Confirm.irreversible("Delete Globex?", "Everything will be gone.", "Delete", () -> happened.add("gone"))
                .typing("Globex")
                .open();
        var delete = find(Button.class).withText("Delete").single();
        assertThat(delete.isEnabled()).isFalse();

        test(find(TextField.class).withLabel("Type Globex to confirm").single()).setValue("Globex");
        test(delete).click();

        assertThat(happened).containsExactly("gone");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aConflictIsSettledFieldByField() {
        new ConflictDialog(
                        List.of(
                                new ConflictDialog.Difference("phone", "Phone", "+1 303 555 0142", "+1 303 555 0199"),
                                new ConflictDialog.Difference("city", "City", "Denver", "Boulder")),
                        happened::add)
                .open();

        var city = (RadioButtonGroup<Boolean>)
                find(RadioButtonGroup.class).withLabel("City").single();
        test(city).selectItem("Theirs: Denver");
        test(find(Button.class).withText("Save this").single()).click();

        assertThat(happened).containsExactly(Set.of("phone"));
    }

    @Test
    void whatWasDoneIsTakenBackOnce() {
        Toast.undoable("Cancity deleted", () -> happened.add("back"));
        roundTrip();

        test(find(Button.class).withText("Undo").single()).click();

        assertThat(happened).containsExactly("back");
        assertThat(find(Notification.class).all()).noneMatch(Notification::isOpened);
    }
}
