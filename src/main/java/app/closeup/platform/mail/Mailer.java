package app.closeup.platform.mail;

/** Sends mail at once; call it from a job, so that a failed attempt is made again. */
public interface Mailer {

    void send(Mail mail);
}
