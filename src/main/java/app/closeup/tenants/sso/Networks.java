package app.closeup.tenants.sso;

/** Where companies' providers may stand, as seen from this installation. */
enum Networks {

    /** On the internet, over https. */
    PUBLIC,

    /** In the networks of the house too, over https: for an installation that serves one house. */
    PRIVATE,

    /** On this machine too, and there without TLS: for a trial. */
    LOCAL
}
