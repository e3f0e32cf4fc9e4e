--liquibase formatted sql

--changeset closeup:tenants-0011-session
--comment: Where people are signed in, on any node: a session whose row has ended is over at its next request.
create table tenants.session (
    session_id uuid not null primary key,
    identity_id uuid not null references tenants.identity,
    user_agent text not null,
    address text not null,
    began_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz
);
create index session_identity on tenants.session (identity_id);
create index session_last_seen_at on tenants.session (last_seen_at);
call platform.share('tenants.session');

--changeset closeup:tenants-0011-device
--comment: Browsers that a person has signed in by, known by the hash of a cookie.
create table tenants.device (
    identity_id uuid not null references tenants.identity,
    device_hash bytea not null,
    last_seen_at timestamptz not null,
    primary key (identity_id, device_hash)
);
create index device_last_seen_at on tenants.device (last_seen_at);
call platform.share('tenants.device');

--changeset closeup:tenants-0011-api-token
--comment: Keys for programs that work for a person, with some of the person's roles.
create table tenants.api_token (
    tenant_id uuid not null,
    api_token_id uuid not null,
    member_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    ending text not null,
    secret_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, api_token_id),
    foreign key (tenant_id, member_id) references tenants.member on delete cascade
);
create index api_token_by_member on tenants.api_token (tenant_id, member_id);
call platform.isolate('tenants.api_token');

--changeset closeup:tenants-0011-api-token-role
--comment: With which of the person's roles the program works. Predefined roles need no row in tenants.role, hence no foreign key.
create table tenants.api_token_role (
    tenant_id uuid not null,
    api_token_id uuid not null,
    role_id uuid not null,
    primary key (tenant_id, api_token_id, role_id),
    foreign key (tenant_id, api_token_id) references tenants.api_token on delete cascade
);
call platform.isolate('tenants.api_token_role');
