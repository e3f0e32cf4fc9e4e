package app.closeup.platform.tenancy;

/** Something that happened in one company; its listeners run as that company. */
public interface TenantEvent {

    TenantId tenant();
}
