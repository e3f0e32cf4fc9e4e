--liquibase formatted sql

--changeset closeup:tenants-0050-passkey
--comment: Keys that people's devices keep. Here stands the public half, which opens nothing, and how often it was used.
create table tenants.passkey (
    passkey_id uuid not null primary key,
    identity_id uuid not null references tenants.identity,
    credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
    name text not null check (length(name) between 1 and 100),
    public_key bytea not null,
    attestation bytea not null,
    transports text not null,
    signature_count bigint not null check (signature_count >= 0),
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index passkey_identity on tenants.passkey (identity_id);
call platform.share('tenants.passkey');
