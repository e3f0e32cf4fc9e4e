--liquibase formatted sql

--changeset closeup:tenants-0001-schema
create schema tenants;
grant usage on schema tenants to closeup_app, closeup_backup;

--changeset closeup:tenants-0002-tenant
--comment: The directory of companies.
create table tenants.tenant (
    tenant_id uuid not null primary key,
    name text not null check (length(name) between 1 and 200),
    purpose text not null default 'company' check (purpose in ('company', 'showcase')),
    trial_ends_at timestamptz,
    created_at timestamptz not null
);
call platform.share('tenants.tenant');

--changeset closeup:tenants-0003-identity
--comment: People who sign in, and how they like the screen. One person may work for several companies.
create table tenants.identity (
    identity_id uuid not null primary key,
    email text not null check (length(email) between 3 and 254),
    email_folded text not null unique,
    password_hash text,
    color_scheme text not null default 'system' check (color_scheme in ('system', 'light', 'dark')),
    density text not null default 'comfortable' check (density in ('comfortable', 'compact')),
    shortcuts boolean not null default true,
    sessions_valid_from timestamptz,
    created_at timestamptz not null
);
call platform.share('tenants.identity');

--changeset closeup:tenants-0004-membership
--comment: Which companies a person may enter: identifiers alone, read before a company is chosen.
create table tenants.membership (
    identity_id uuid not null references tenants.identity,
    tenant_id uuid not null references tenants.tenant,
    last_entered_at timestamptz,
    primary key (identity_id, tenant_id)
);
call platform.share('tenants.membership');

--changeset closeup:tenants-0005-sign-up
--comment: A sign-up waiting for its e-mail address to be confirmed; nothing else exists until then.
create table tenants.sign_up (
    sign_up_id uuid not null primary key,
    email text not null,
    email_folded text not null,
    company_name text not null,
    person_name text not null,
    password_hash text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_up_expires_at on tenants.sign_up (expires_at);
call platform.share('tenants.sign_up');

--changeset closeup:tenants-0006-single-use-token
--comment: Links sent by mail. Only the hash is kept; a used or expired one opens nothing.
create table tenants.single_use_token (
    token_hash bytea not null primary key,
    purpose text not null check (purpose in ('sign_up', 'password_reset', 'invitation')),
    subject_id uuid not null,
    tenant_id uuid references tenants.tenant,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index single_use_token_subject on tenants.single_use_token (subject_id);
create index single_use_token_expires_at on tenants.single_use_token (expires_at);
call platform.share('tenants.single_use_token');

--changeset closeup:tenants-0007-member
--comment: A company's staff.
create table tenants.member (
    tenant_id uuid not null references tenants.tenant,
    member_id uuid not null,
    identity_id uuid not null references tenants.identity,
    name text not null check (length(name) between 1 and 200),
    email text not null,
    role text not null check (role in ('owner', 'admin', 'member')),
    created_at timestamptz not null,
    primary key (tenant_id, member_id),
    unique (tenant_id, identity_id)
);
call platform.isolate('tenants.member');

--changeset closeup:tenants-0008-invitation
create table tenants.invitation (
    tenant_id uuid not null references tenants.tenant,
    invitation_id uuid not null,
    email text not null,
    email_folded text not null,
    role text not null check (role in ('admin', 'member')),
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, invitation_id),
    foreign key (tenant_id, invited_by) references tenants.member
);
create index invitation_email on tenants.invitation (tenant_id, email_folded);
call platform.isolate('tenants.invitation');

--changeset closeup:tenants-0009-first-steps
--comment: The first-run checklist of a company and the state of its sample data.
create table tenants.first_steps (
    tenant_id uuid not null primary key references tenants.tenant,
    dismissed_at timestamptz,
    sample_state text not null default 'absent' check (sample_state in ('absent', 'filling', 'present', 'removing', 'failed')),
    sample_run uuid,
    sample_done bigint not null default 0,
    sample_total bigint not null default 0
);
call platform.isolate('tenants.first_steps');
