--liquibase formatted sql

--changeset closeup:tenants-0040-authority-settings
--comment: The currency of all limits of a company. Its row is what concurrent uses of a limit wait for.
create table tenants.authority_settings (
    tenant_id uuid not null primary key references tenants.tenant,
    currency text not null,
    changed_at timestamptz not null
);
call platform.isolate('tenants.authority_settings');

--changeset closeup:tenants-0041-authority-kind
--comment: Kinds of decision that a company has added to the built-in ones.
create table tenants.authority_kind (
    tenant_id uuid not null references tenants.tenant,
    kind_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    unit text not null check (unit in ('money', 'percent', 'times')),
    retired_at timestamptz,
    primary key (tenant_id, kind_id)
);
call platform.isolate('tenants.authority_kind');

--changeset closeup:tenants-0042-authority-limit
--comment: How far a role decides by itself: minor units of money, hundredths of a per cent, or times. Null is without limit.
create table tenants.authority_limit (
    tenant_id uuid not null references tenants.tenant,
    role text not null,
    kind text not null,
    per_incident bigint check (per_incident >= 0),
    per_period bigint check (per_period >= 0),
    period text not null check (period in ('week', 'month', 'quarter', 'year')),
    approver_id uuid,
    deadline_hours int not null check (deadline_hours between 1 and 720),
    origin text not null check (origin in ('manual', 'sample')),
    changed_by_name text,
    changed_at timestamptz not null,
    primary key (tenant_id, role, kind),
    foreign key (tenant_id, approver_id) references tenants.member
);
call platform.isolate('tenants.authority_limit');

--changeset closeup:tenants-0043-authority-use
--comment: Every use of authority: granted at once, or asked of an approver. All of it is kept.
create table tenants.authority_use (
    tenant_id uuid not null references tenants.tenant,
    authority_use_id uuid not null,
    kind text not null,
    amount bigint not null check (amount > 0),
    extra boolean not null default false,
    incident text not null,
    incident_folded text collate "C" not null,
    record_kind text,
    record_id uuid,
    reason text,
    state text not null check (state in ('granted', 'waiting', 'approved', 'declined')),
    why text,
    role text not null,
    asked_by uuid,
    asked_by_name text,
    asked_at timestamptz not null,
    approver_id uuid,
    due_at timestamptz,
    escalated_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    decision_reason text,
    origin text not null check (origin in ('manual', 'sample')),
    primary key (tenant_id, authority_use_id),
    foreign key (tenant_id, asked_by) references tenants.member,
    foreign key (tenant_id, approver_id) references tenants.member,
    foreign key (tenant_id, decided_by) references tenants.member,
    check (state <> 'waiting' or due_at is not null)
);
create index authority_use_by_time on tenants.authority_use (tenant_id, asked_at desc, authority_use_id);
create index authority_use_by_incident on tenants.authority_use (tenant_id, kind, incident_folded);
create index authority_use_by_record on tenants.authority_use (tenant_id, record_kind, record_id, asked_at desc);
create index authority_use_by_asker on tenants.authority_use (tenant_id, asked_by, kind, asked_at);
create index authority_use_waiting on tenants.authority_use (tenant_id, approver_id, due_at) where state = 'waiting';
call platform.isolate('tenants.authority_use');

--changeset closeup:tenants-0044-authority-review
--comment: The uses of a month were gone through, and this was concluded.
create table tenants.authority_review (
    tenant_id uuid not null references tenants.tenant,
    month date not null,
    conclusion text not null check (length(conclusion) <= 4000),
    reviewed_by uuid,
    reviewed_by_name text,
    reviewed_at timestamptz not null,
    primary key (tenant_id, month),
    foreign key (tenant_id, reviewed_by) references tenants.member
);
call platform.isolate('tenants.authority_review');
