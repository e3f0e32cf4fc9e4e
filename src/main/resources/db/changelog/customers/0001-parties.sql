--liquibase formatted sql

--changeset closeup:customers-0001-schema
create schema customers;
grant usage on schema customers to closeup_app, closeup_backup;

--changeset closeup:customers-0002-customer
--comment: The organisations and people that a company deals with. Folded copies are made by the application's one folding function.
create table customers.customer (
    tenant_id uuid not null references tenants.tenant,
    customer_id uuid not null,
    kind text not null check (kind in ('organisation', 'person')),
    stage text not null check (stage in ('lead', 'prospect', 'client', 'former')),
    name text not null check (length(name) between 1 and 300),
    name_folded text collate "C" not null,
    given_name text,
    family_name text,
    job_title text,
    email text,
    email_folded text collate "C",
    phone text,
    phone_digits text collate "C",
    website text,
    industry text,
    street text,
    postal_code text,
    city text,
    region text,
    country text check (length(country) = 2),
    country_given text,
    employees bigint check (employees >= 0),
    revenue_minor bigint,
    revenue_currency text check (length(revenue_currency) = 3),
    founded_year int check (founded_year between 1000 and 2200),
    customer_since date,
    description text,
    owner_id uuid,
    external_id text collate "C",
    origin text not null check (origin in ('manual', 'import', 'sample')),
    import_id uuid,
    last_contact_at timestamptz,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    version bigint not null default 1,
    deleted_at timestamptz,
    primary key (tenant_id, customer_id),
    foreign key (tenant_id, owner_id) references tenants.member,
    check ((revenue_minor is null) = (revenue_currency is null))
);
create index customer_by_name on customers.customer (tenant_id, name_folded, customer_id) where deleted_at is null;
create index customer_by_last_contact on customers.customer (tenant_id, last_contact_at desc nulls last, customer_id) where deleted_at is null;
create index customer_by_created on customers.customer (tenant_id, created_at desc, customer_id) where deleted_at is null;
create index customer_by_updated on customers.customer (tenant_id, updated_at desc, customer_id) where deleted_at is null;
create index customer_by_kind on customers.customer (tenant_id, kind, name_folded, customer_id) where deleted_at is null;
create index customer_by_stage on customers.customer (tenant_id, stage, name_folded, customer_id) where deleted_at is null;
create index customer_by_owner on customers.customer (tenant_id, owner_id, name_folded, customer_id) where deleted_at is null;
create index customer_by_country on customers.customer (tenant_id, country, name_folded, customer_id) where deleted_at is null;
create index customer_by_email on customers.customer (tenant_id, email_folded) where email_folded is not null;
create index customer_by_external_id on customers.customer (tenant_id, external_id) where external_id is not null;
create index customer_by_import on customers.customer (tenant_id, import_id, customer_id) where import_id is not null;
create index customer_of_sample on customers.customer (tenant_id, customer_id) where origin = 'sample';
create index customer_deleted on customers.customer (tenant_id, deleted_at) where deleted_at is not null;
call platform.isolate('customers.customer');

--changeset closeup:customers-0003-search-token
--comment: Words of names, e-mail addresses and phone digits, folded: prefix search that row security does not slow down.
create table customers.search_token (
    tenant_id uuid not null,
    token text collate "C" not null,
    customer_id uuid not null,
    primary key (tenant_id, token, customer_id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
create index search_token_by_customer on customers.search_token (tenant_id, customer_id, token);
call platform.isolate('customers.search_token');

--changeset closeup:customers-0004-relation
--comment: How customers belong together: customer_id is the child, employee or partner of other_customer_id.
create table customers.relation (
    tenant_id uuid not null,
    customer_id uuid not null,
    other_customer_id uuid not null,
    type text not null check (type in ('subsidiary_of', 'works_at', 'partner_of', 'related_to')),
    origin text not null check (origin in ('manual', 'import', 'sample')),
    import_id uuid,
    created_at timestamptz not null,
    primary key (tenant_id, customer_id, other_customer_id, type),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade,
    foreign key (tenant_id, other_customer_id) references customers.customer on delete cascade,
    check (customer_id <> other_customer_id)
);
create index relation_by_other on customers.relation (tenant_id, other_customer_id);
create index relation_by_import on customers.relation (tenant_id, import_id) where import_id is not null;
call platform.isolate('customers.relation');

--changeset closeup:customers-0005-timeline-entry
--comment: What happened with a customer, newest first.
create table customers.timeline_entry (
    tenant_id uuid not null,
    entry_id uuid not null,
    customer_id uuid not null,
    kind text not null check (kind in ('note', 'call', 'email', 'meeting', 'letter', 'purchase', 'created', 'changed', 'imported')),
    direction text check (direction in ('incoming', 'outgoing')),
    title text,
    body text,
    occurred_at timestamptz not null,
    author_id uuid,
    author_name text,
    origin text not null check (origin in ('manual', 'import', 'sample')),
    import_id uuid,
    version bigint not null default 1,
    deleted_at timestamptz,
    primary key (tenant_id, entry_id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
create index timeline_entry_by_customer on customers.timeline_entry (tenant_id, customer_id, occurred_at desc, entry_id desc) where deleted_at is null;
create index timeline_entry_of_customer on customers.timeline_entry (tenant_id, customer_id);
create index timeline_entry_deleted on customers.timeline_entry (tenant_id, deleted_at) where deleted_at is not null;
create index timeline_entry_by_import on customers.timeline_entry (tenant_id, import_id) where import_id is not null;
call platform.isolate('customers.timeline_entry');

--changeset closeup:customers-0006-import-run
--comment: How far an import has come: a crashed one goes on after rows_read, links_row, undo_row and undo_customer.
create table customers.import_run (
    tenant_id uuid not null references tenants.tenant,
    import_id uuid not null,
    file_name text not null,
    file_size bigint not null default 0,
    state text not null check (state in ('uploading', 'ready', 'queued', 'running', 'cancelling', 'cancelled', 'done', 'failed', 'undoing', 'undone')),
    settings jsonb,
    rows_total bigint not null default 0,
    rows_read bigint not null default 0,
    rows_created bigint not null default 0,
    rows_updated bigint not null default 0,
    rows_skipped bigint not null default 0,
    rows_failed bigint not null default 0,
    rows_warned bigint not null default 0,
    links_row bigint not null default 0,
    links_made bigint not null default 0,
    companies_created bigint not null default 0,
    undo_row bigint not null default 0,
    undo_customer uuid,
    undo_restored bigint not null default 0,
    undo_removed bigint not null default 0,
    undo_kept bigint not null default 0,
    problem jsonb,
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    forgotten_at timestamptz,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, created_by) references tenants.member
);
create index import_run_by_created on customers.import_run (tenant_id, created_at desc, import_id);
create index import_run_creator on customers.import_run (tenant_id, created_by);
call platform.isolate('customers.import_run');

--changeset closeup:customers-0007-import-file
--comment: The uploaded file in pieces, so that any node can go on with it after a crash.
create table customers.import_file (
    tenant_id uuid not null,
    import_id uuid not null,
    piece int not null,
    content bytea not null,
    primary key (tenant_id, import_id, piece),
    foreign key (tenant_id, import_id) references customers.import_run on delete cascade
);
call platform.isolate('customers.import_file');

--changeset closeup:customers-0008-import-row
--comment: Rows that need a memory: what was updated (with the values before), skipped or refused, what was wrong, and which other customer a row names.
create table customers.import_row (
    tenant_id uuid not null,
    import_id uuid not null,
    row_number bigint not null,
    outcome text not null check (outcome in ('created', 'updated', 'skipped', 'failed')),
    name text,
    customer_id uuid,
    customer_version bigint,
    before jsonb,
    problems jsonb,
    kept boolean not null default false,
    link_type text,
    link_external_id text collate "C",
    link_name text,
    primary key (tenant_id, import_id, row_number),
    foreign key (tenant_id, import_id) references customers.import_run on delete cascade
);
create index import_row_by_outcome on customers.import_row (tenant_id, import_id, outcome, row_number);
create index import_row_by_customer on customers.import_row (tenant_id, import_id, customer_id) where customer_id is not null;
create index import_row_linking on customers.import_row (tenant_id, import_id, row_number) where link_type is not null;
create index import_row_with_problems on customers.import_row (tenant_id, import_id, row_number) where problems is not null;
call platform.isolate('customers.import_row');
