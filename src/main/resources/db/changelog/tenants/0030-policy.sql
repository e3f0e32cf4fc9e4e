--liquibase formatted sql

--changeset closeup:tenants-0030-policy-draft
--comment: The customer-focus policy that somebody is writing; at most one for a company.
create table tenants.policy_draft (
    tenant_id uuid not null primary key references tenants.tenant,
    content jsonb not null,
    edited_by uuid,
    edited_by_name text,
    edited_at timestamptz not null,
    revision bigint not null default 1,
    foreign key (tenant_id, edited_by) references tenants.member
);
call platform.isolate('tenants.policy_draft');

--changeset closeup:tenants-0031-policy-version
--comment: What was published, never changed afterwards. The draft's lock keeps the numbers apart.
create table tenants.policy_version (
    tenant_id uuid not null references tenants.tenant,
    policy_version_id uuid not null,
    number int not null,
    content jsonb not null,
    effective_from date not null,
    note text,
    origin text not null check (origin in ('manual', 'sample')),
    published_by uuid,
    published_by_name text,
    published_at timestamptz not null,
    reminded_at timestamptz,
    primary key (tenant_id, policy_version_id),
    foreign key (tenant_id, published_by) references tenants.member
);
create index policy_version_by_number on tenants.policy_version (tenant_id, number desc);
call platform.isolate('tenants.policy_version');

--changeset closeup:tenants-0032-policy-acknowledgement
--comment: Which member of staff has read and acknowledged which version.
create table tenants.policy_acknowledgement (
    tenant_id uuid not null,
    policy_version_id uuid not null,
    member_id uuid not null,
    acknowledged_at timestamptz not null,
    primary key (tenant_id, policy_version_id, member_id),
    foreign key (tenant_id, policy_version_id) references tenants.policy_version on delete cascade,
    foreign key (tenant_id, member_id) references tenants.member on delete cascade
);
create index policy_acknowledgement_by_member on tenants.policy_acknowledgement (tenant_id, member_id);
call platform.isolate('tenants.policy_acknowledgement');

--changeset closeup:tenants-0033-policy-reading
--comment: How a goal stood on a day, in thousandths of its unit. A goal keeps its identifier through all versions.
create table tenants.policy_reading (
    tenant_id uuid not null references tenants.tenant,
    reading_id uuid not null,
    goal_id uuid not null,
    thousandths bigint not null,
    read_on date not null,
    origin text not null check (origin in ('manual', 'sample')),
    recorded_by uuid,
    recorded_by_name text,
    recorded_at timestamptz not null,
    primary key (tenant_id, reading_id),
    foreign key (tenant_id, recorded_by) references tenants.member
);
create index policy_reading_by_goal on tenants.policy_reading (tenant_id, goal_id, read_on desc, reading_id desc);
call platform.isolate('tenants.policy_reading');

--changeset closeup:tenants-0034-policy-review
--comment: The policy was looked at critically, and this was concluded. The next review is due so many months later.
create table tenants.policy_review (
    tenant_id uuid not null references tenants.tenant,
    review_id uuid not null,
    conclusion text not null check (length(conclusion) <= 4000),
    origin text not null check (origin in ('manual', 'sample')),
    reviewed_by uuid,
    reviewed_by_name text,
    reviewed_at timestamptz not null,
    primary key (tenant_id, review_id),
    foreign key (tenant_id, reviewed_by) references tenants.member
);
create index policy_review_by_time on tenants.policy_review (tenant_id, reviewed_at desc);
call platform.isolate('tenants.policy_review');
