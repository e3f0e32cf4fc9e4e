--liquibase formatted sql

--changeset closeup:tenants-0051-single-sign-on
--comment: A company's own provider of sign-ins (OpenID Connect). The client secret is sealed by the installation's key.
create table tenants.single_sign_on (
    tenant_id uuid not null primary key references tenants.tenant,
    issuer text not null,
    client_id text not null,
    client_secret text not null,
    email_claim text not null,
    name_claim text not null,
    enabled boolean not null default false,
    required boolean not null default false,
    factor_trusted boolean not null default true,
    lets_in boolean not null default false,
    role_id uuid,
    changed_at timestamptz not null
);
call platform.isolate('tenants.single_sign_on');

--changeset closeup:tenants-0051-email-domain
--comment: Mail domains that a company says are its own, and what the domain name system last said to that.
create table tenants.email_domain (
    tenant_id uuid not null references tenants.tenant,
    domain text collate "C" not null,
    token text not null,
    created_at timestamptz not null,
    checked_at timestamptz,
    answer text check (answer in ('found', 'absent', 'silent', 'taken')),
    proven_at timestamptz,
    missing_since timestamptz,
    primary key (tenant_id, domain)
);
call platform.isolate('tenants.email_domain');

--changeset closeup:tenants-0051-proven-domain
--comment: Whose a mail domain is, proven: of one company at a time, and read before a company is known.
create table tenants.proven_domain (
    domain text collate "C" not null primary key,
    tenant_id uuid not null references tenants.tenant on delete cascade
);
create index proven_domain_tenant on tenants.proven_domain (tenant_id);
call platform.share('tenants.proven_domain');

--changeset closeup:tenants-0051-provider-subject
--comment: Who of the company's staff the provider means by a subject: settled at the first sign-in, once and for all.
create table tenants.provider_subject (
    tenant_id uuid not null references tenants.tenant,
    issuer text collate "C" not null,
    subject text collate "C" not null,
    identity_id uuid not null references tenants.identity,
    first_at timestamptz not null,
    primary key (tenant_id, issuer, subject),
    unique (tenant_id, identity_id, issuer)
);
call platform.isolate('tenants.provider_subject');
