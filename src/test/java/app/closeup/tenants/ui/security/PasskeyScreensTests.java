package app.closeup.tenants.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.People;
import app.closeup.tenants.factors.App;
import app.closeup.tenants.passkeys.Device;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@Import({MovableClock.class, People.class, App.class})
@ViewPackages(packages = "app.closeup.tenants.ui")
class PasskeyScreensTests extends SpringBrowserlessTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    People people;

    @Autowired
    App app;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyCheck check;

    @Autowired
    Sites sites;

    @Autowired
    MovableClock clock;

    private SignedIn owner;
    private Device device;

    @BeforeEach
    void anOwnerIsIn() {
        owner = people.owner();
        Cast.signIn(owner);
        device = Device.at(sites.of(VaadinServletRequest.getCurrent()).origin());
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
        clock.reset();
    }

    @Test
    void aPasskeyIsAddedInTheProfileWithRecoveryCodesBesideTheFirst() {
        UI.getCurrent().navigate("settings/profile");
        add("Laptop");

        assertThat(dialogText()).contains("Save these recovery codes");
        press("I have saved them");
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(textOfPage()).contains("Laptop").contains("never used").contains("You have 10 recovery codes left");
        assertThat(SignInSession.current().orElseThrow().factors())
                .as("the device has checked who holds it")
                .isEqualTo(2);
    }

    @Test
    void aSecondOneIsAddedWithoutMoreWords() {
        addDirectly("Telephone");
        UI.getCurrent().navigate("settings/profile");
        add("Laptop");

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(textOfPage()).contains("Telephone").contains("Laptop");
    }

    @Test
    void aPasskeyWithoutANameIsNotAskedFor() {
        UI.getCurrent().navigate("settings/profile");
        press("Add a passkey");
        var name = find(TextField.class).withLabel("Name of the passkey").single();
        test(name).setValue(" ");
        press("Add");

        assertThat(name.isInvalid()).isTrue();
        assertThat(passkeys.mine()).isEmpty();
    }

    @Test
    void whyTheBrowserMadeNoneIsSaid() {
        for (var problem : Map.of(
                        "cancelled", "No passkey was used",
                        "unsupported", "This browser or device does not support passkeys",
                        "address", "Browsers only allow passkeys on named addresses",
                        "known", "already has a passkey for your account",
                        "gibberish", "The browser could not do this")
                .entrySet()) {
            UI.getCurrent().navigate("settings/profile");
            press("Add a passkey");
            test(find(TextField.class).withLabel("Name of the passkey").single())
                    .setValue("Laptop");
            press("Add");
            lastCall("make").complete(JSON.valueToTree(Map.of("problem", problem.getKey())));

            assertThat(dialogText()).contains(problem.getValue());
            find(Dialog.class).all().getLast().close();
        }
        assertThat(passkeys.mine()).isEmpty();
    }

    @Test
    void aPasskeyIsRenamed() {
        addDirectly("Laptop");
        UI.getCurrent().navigate("settings/profile");
        press("Rename");
        test(find(TextField.class).withLabel("Name of the passkey").single()).setValue("Work laptop");
        press("Save");

        assertThat(textOfPage()).contains("Work laptop");
    }

    @Test
    void aPasskeyIsRemovedOnceThePersonHasConfirmedAndShownWhoTheyAre() {
        addDirectly("Laptop");
        UI.getCurrent().navigate("settings/profile");
        clock.forward(Duration.ofMinutes(11));
        press("Remove");
        assertThat(dialogText()).contains("your password alone");
        find(Button.class).withText("Remove").all().getLast().click();
        assertThat(dialogText()).contains("please confirm who you are");
        assertThat(passkeys.mine()).hasSize(1);

        press("Use a passkey instead");
        var call = lastCall("show");
        call.complete(JSON.valueToTree(Map.of("answer", device.show(asked(call)))));

        assertThat(passkeys.mine()).isEmpty();
        assertThat(textOfPage()).contains("Once you have one");
    }

    @Test
    void anotherPersonsPasskeyIsNoProof() {
        addDirectly("Laptop");
        var stranger = Device.at(sites.of(VaadinServletRequest.getCurrent()).origin());
        UI.getCurrent().navigate("settings/profile");
        clock.forward(Duration.ofMinutes(11));
        press("Remove");
        find(Button.class).withText("Remove").all().getLast().click();

        press("Use a passkey instead");
        var call = lastCall("show");
        call.complete(JSON.valueToTree(Map.of("answer", stranger.show(asked(call)))));

        assertThat(passkeys.mine()).hasSize(1);
        assertThat(dialogText()).contains("please confirm who you are");
    }

    @Test
    void whoHasAPasskeyIsAskedForItAfterThePassword() {
        addDirectly("Laptop");
        halfwayIn(true);
        UI.getCurrent().navigate("second-factor");

        assertThat(textOfPage()).contains("Use your passkey").contains("Continue");
        assertThat(find(TextField.class).withLabel("Recovery code").all()).hasSize(1);
        test(find(NativeButton.class).withText("Use a passkey").single()).click();
        lastCall("show").complete(JSON.valueToTree(Map.of("problem", "cancelled")));
        assertThat(textOfPage()).contains("No passkey was used");
    }

    @Test
    void whoHasAnAppAloneIsAskedForACode() {
        app.setUpFor(owner);
        halfwayIn(true);
        UI.getCurrent().navigate("second-factor");

        assertThat(textOfPage()).doesNotContain("Use your passkey");
        assertThat(find(TextField.class).withLabel("Code").all()).hasSize(1);
    }

    @Test
    void whoHasToSetUpASecondFactorMayAddAPasskey() {
        halfwayIn(false);
        UI.getCurrent().navigate("second-factor");
        assertThat(textOfPage()).contains("Or use a passkey");
        test(find(TextField.class).withLabel("Name of the passkey").single()).setValue("Laptop");
        press("Add");

        assertThat(asked(lastCall("make"))).contains(owner.identity() + "@example.com");
        assertThat(check.has(owner.identity())).isFalse();
    }

    private void add(String name) {
        press("Add a passkey");
        test(find(TextField.class).withLabel("Name of the passkey").single()).setValue(name);
        press("Add");
        make();
    }

    private void make() {
        var call = lastCall("make");
        call.complete(JSON.valueToTree(Map.of("answer", device.make(asked(call)))));
    }

    private void addDirectly(String name) {
        var begun = passkeys.begin(sites.of(VaadinServletRequest.getCurrent()));
        passkeys.add(begun, name, device.make(begun.json()));
        device = name.equals("Telephone") ? Device.at(begun.site().origin()) : device;
    }

    private void halfwayIn(boolean hasFactor) {
        var half = new HalfSignedIn(owner.identity(), owner.tenant(), hasFactor);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(clock.instant()).seat(half)));
    }

    /** What the server asks of the browser. */
    private static PendingJavaScriptInvocation lastCall(String method) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        List<PendingJavaScriptInvocation> calls = UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
        return calls.stream()
                .filter(call -> call.getInvocation().getExpression().contains("." + method + "("))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** The options, between the element that is called and the channels that it answers by. */
    private static String asked(PendingJavaScriptInvocation call) {
        return call.getInvocation().getParameters().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("challenge"))
                .findFirst()
                .orElseThrow();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).all().getLast()).click();
    }

    private String dialogText() {
        return find(Dialog.class).all().getLast().getElement().getTextRecursively();
    }

    private String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
