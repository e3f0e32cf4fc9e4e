--liquibase formatted sql

--changeset closeup:tenants-0020-web-name
--comment: The name under which a company's pages will be found; unique among all companies, so it stands in the directory.
alter table tenants.tenant add web_name text unique check (length(web_name) between 3 and 40);

--changeset closeup:tenants-0020-company
--comment: What a company says of itself and how it counts, beside its name in the directory. Nothing chosen: no row, or null.
create table tenants.company (
    tenant_id uuid not null primary key references tenants.tenant,
    street text,
    postal_code text,
    city text,
    region text,
    country text check (length(country) = 2),
    accent text check (length(accent) = 7),
    language text,
    time_zone text,
    currency text check (length(currency) = 3),
    week_starts_on int not null default 1 check (week_starts_on between 1 and 7),
    fiscal_month int not null default 1 check (fiscal_month between 1 and 12),
    fiscal_day int not null default 1 check (fiscal_day between 1 and 28),
    version bigint not null default 1,
    updated_at timestamptz not null
);
call platform.isolate('tenants.company');

--changeset closeup:tenants-0020-company-logo
--comment: The logo as Closeup drew it anew: a PNG of at most 512 by 512 points.
create table tenants.company_logo (
    tenant_id uuid not null primary key references tenants.tenant,
    content bytea not null,
    updated_at timestamptz not null
);
call platform.isolate('tenants.company_logo');
