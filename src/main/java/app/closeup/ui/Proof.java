package app.closeup.ui;

/** Asks who sits before the screen to show again who they are, before risky acts. */
public interface Proof {

    /**
     * Does what may need a fresh proof. Where the act says that it does, by the exception of the module that guards it,
     * the person is asked for a password or code first, and the act is done again once it is right.
     */
    void then(Runnable act);
}
