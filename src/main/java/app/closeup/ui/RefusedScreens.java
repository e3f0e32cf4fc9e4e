package app.closeup.ui;

/** Hears of screens that people asked for and may not see. */
public interface RefusedScreens {

    /** @param route without a leading slash */
    void note(String route);
}
