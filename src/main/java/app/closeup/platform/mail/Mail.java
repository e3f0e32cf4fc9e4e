package app.closeup.platform.mail;

/** One plain-text message. */
public record Mail(String recipient, String subject, String body) {}
