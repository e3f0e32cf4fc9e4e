package app.closeup.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page loads: the theme, our styles, and the connection by which the server speaks first. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("closeup/theme.css")
@StyleSheet("closeup/kit.css")
@StyleSheet("closeup/shell.css")
public class ApplicationShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "closeup/lens.svg");
        settings.setPageTitle("Closeup");
    }
}
