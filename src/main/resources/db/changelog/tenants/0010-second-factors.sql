--liquibase formatted sql

--changeset closeup:tenants-0010-authenticator
--comment: The app that shows a person codes. Its secret is sealed by the installation's key; no code is good twice.
create table tenants.authenticator (
    identity_id uuid not null primary key references tenants.identity,
    secret text not null,
    latest_step bigint not null default 0,
    confirmed_at timestamptz,
    created_at timestamptz not null
);
call platform.share('tenants.authenticator');

--changeset closeup:tenants-0010-recovery-code
--comment: Codes on paper, each good once, for those who have lost their device.
create table tenants.recovery_code (
    identity_id uuid not null references tenants.identity,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (identity_id, code_hash)
);
call platform.share('tenants.recovery_code');

--changeset closeup:tenants-0010-sign-in-rules
--comment: What a company asks of its staff beyond a password.
create table tenants.sign_in_rules (
    tenant_id uuid not null primary key references tenants.tenant,
    second_factor_required boolean not null default false,
    changed_at timestamptz not null
);
call platform.isolate('tenants.sign_in_rules');
