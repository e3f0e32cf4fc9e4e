--liquibase formatted sql

--changeset closeup:tenants-0052-account-event
--comment: What people do to their own account, and others at its door, on its way into the audit of every company where the person works: rows stay for seconds. Unknown identities are kept as well, so that the time that a sign-in takes tells nothing.
create table tenants.account_event (
    event_id uuid not null primary key,
    identity_id uuid not null,
    what text collate "C" not null,
    by_themselves boolean not null,
    address text,
    occurred_at timestamptz not null
);
call platform.share('tenants.account_event');

--changeset closeup:tenants-0052-decided-for
--comment: Whose decision it was, where a deputy decided in their absence.
alter table tenants.authority_use add decided_for_name text;
