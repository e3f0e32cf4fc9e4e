package app.closeup.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

/** What every page loads: the theme, our styles, and the connection by which the server speaks first. */
@Push
public class ApplicationShell implements AppShellConfigurator {}
