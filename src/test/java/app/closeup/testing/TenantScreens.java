package app.closeup.testing;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.People;
import app.closeup.tenants.factors.App;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Screens of a company's own affairs, which the owner of a new company sees. */
@SpringBootTest
@Import({MovableClock.class, People.class, App.class})
@ViewPackages(packages = "app.closeup.tenants.ui")
public abstract class TenantScreens extends SpringBrowserlessTest {

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected People people;

    @Autowired
    protected App app;

    protected SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = people.owner();
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
        clock.reset();
    }

    protected void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    protected String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
