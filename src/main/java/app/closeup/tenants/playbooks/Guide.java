package app.closeup.tenants.playbooks;

/**
 * The rules that hold for one record in one situation, those of all levels put together.
 *
 * @param playbook the widest of those that say them
 * @param suggested whether the record itself shows that the situation is there
 */
public record Guide(
        PlaybookId playbook, int version, String situation, String title, boolean suggested, PlaybookContent content) {}
