--liquibase formatted sql

--changeset closeup:tenants-0201-audit-event
--comment: What was done, by whom and from where. The application may add and read, nothing else; only with the company itself it goes. What is personal in it is encrypted with a key of the person that it is about.
create table tenants.audit_event (
    tenant_id uuid not null references tenants.tenant on delete cascade,
    event_id uuid not null,
    occurred_at timestamptz not null,
    member_id uuid,
    act text collate "C" not null,
    area text collate "C" not null,
    record_id uuid,
    details bytea,
    address bytea,
    primary key (tenant_id, event_id)
);
create index audit_event_by_member on tenants.audit_event (tenant_id, member_id, event_id);
create index audit_event_by_record on tenants.audit_event (tenant_id, record_id, event_id) where record_id is not null;
create index audit_event_by_area on tenants.audit_event (tenant_id, area, event_id);
create index audit_event_by_act on tenants.audit_event (tenant_id, act, event_id);
call platform.isolate('tenants.audit_event');
revoke update, delete on tenants.audit_event from closeup_app;

--changeset closeup:tenants-0202-audit-key
--comment: Whoever is erased loses their key, and nobody reads any more what the audit says of them.
create table tenants.audit_key (
    tenant_id uuid not null references tenants.tenant on delete cascade,
    subject_id uuid not null,
    secret bytea not null,
    primary key (tenant_id, subject_id)
);
call platform.isolate('tenants.audit_key');
