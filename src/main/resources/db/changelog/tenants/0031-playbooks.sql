--liquibase formatted sql

--changeset closeup:tenants-0035-playbook-situation
--comment: Situations that a company has added to the built-in ones.
create table tenants.playbook_situation (
    tenant_id uuid not null references tenants.tenant,
    situation_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    created_at timestamptz not null,
    primary key (tenant_id, situation_id)
);
call platform.isolate('tenants.playbook_situation');

--changeset closeup:tenants-0036-playbook
--comment: What to do in a situation: for the whole company, for a segment, or for one record. The draft is what somebody is writing.
create table tenants.playbook (
    tenant_id uuid not null references tenants.tenant,
    playbook_id uuid not null,
    situation text not null check (length(situation) between 1 and 100),
    title text not null check (length(title) between 1 and 200),
    scope text not null check (scope in ('company', 'segment', 'record')),
    scope_key text,
    draft jsonb,
    revision bigint not null default 1,
    retired_at timestamptz,
    origin text not null check (origin in ('manual', 'sample')),
    edited_by uuid,
    edited_by_name text,
    edited_at timestamptz not null,
    primary key (tenant_id, playbook_id),
    foreign key (tenant_id, edited_by) references tenants.member
);
create index playbook_by_scope on tenants.playbook (tenant_id, scope, scope_key);
call platform.isolate('tenants.playbook');

--changeset closeup:tenants-0037-playbook-version
--comment: The rules as they were published, never changed afterwards; in force from their day until the next version's.
create table tenants.playbook_version (
    tenant_id uuid not null,
    playbook_version_id uuid not null,
    playbook_id uuid not null,
    number int not null,
    content jsonb not null,
    effective_from date not null,
    published_by uuid,
    published_by_name text,
    published_at timestamptz not null,
    primary key (tenant_id, playbook_version_id),
    foreign key (tenant_id, playbook_id) references tenants.playbook on delete cascade,
    foreign key (tenant_id, published_by) references tenants.member
);
create index playbook_version_by_playbook on tenants.playbook_version (tenant_id, playbook_id, number desc);
call platform.isolate('tenants.playbook_version');

--changeset closeup:tenants-0038-playbook-run
--comment: A playbook in use with a record: the check list as it was at the start, and what came of it.
create table tenants.playbook_run (
    tenant_id uuid not null,
    playbook_run_id uuid not null,
    playbook_id uuid not null,
    version_number int not null,
    record_kind text not null,
    record_id uuid not null,
    steps jsonb not null,
    state text not null check (state in ('open', 'followed', 'deviated')),
    outcome text check (outcome in ('solved', 'partly', 'not_solved')),
    reason text,
    origin text not null check (origin in ('manual', 'sample')),
    revision bigint not null default 1,
    started_by uuid,
    started_by_name text,
    started_at timestamptz not null,
    finished_by uuid,
    finished_by_name text,
    finished_at timestamptz,
    primary key (tenant_id, playbook_run_id),
    foreign key (tenant_id, playbook_id) references tenants.playbook on delete cascade,
    foreign key (tenant_id, started_by) references tenants.member,
    foreign key (tenant_id, finished_by) references tenants.member
);
create index playbook_run_by_playbook on tenants.playbook_run (tenant_id, playbook_id, started_at desc);
create index playbook_run_by_record on tenants.playbook_run (tenant_id, record_kind, record_id, started_at desc);
call platform.isolate('tenants.playbook_run');

--changeset closeup:tenants-0039-conduct-event
--comment: A rule held somebody back, or was set aside with a reason.
create table tenants.conduct_event (
    tenant_id uuid not null references tenants.tenant,
    conduct_event_id uuid not null,
    act text not null,
    record_kind text,
    record_id uuid,
    playbook_id uuid,
    rule text not null,
    outcome text not null check (outcome in ('blocked', 'set_aside')),
    reason text,
    done_by uuid,
    done_by_name text,
    done_at timestamptz not null,
    primary key (tenant_id, conduct_event_id),
    foreign key (tenant_id, done_by) references tenants.member
);
create index conduct_event_by_time on tenants.conduct_event (tenant_id, done_at desc, conduct_event_id);
create index conduct_event_by_playbook on tenants.conduct_event (tenant_id, playbook_id, done_at desc);
call platform.isolate('tenants.conduct_event');
