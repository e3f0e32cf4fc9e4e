package app.closeup.tenants.archive;

/** No company can be made of a file; trying again would not help. */
final class UnusableArchiveException extends RuntimeException {

    private final String messageKey;

    UnusableArchiveException(String messageKey, String detail) {
        super(messageKey + ": " + detail);
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
