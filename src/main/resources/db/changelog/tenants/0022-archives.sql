--liquibase formatted sql

--changeset closeup:tenants-0022-archive
--comment: A file that holds all of a company: one that was written here, or one that was brought here to make a company of.
create table tenants.archive (
    tenant_id uuid not null references tenants.tenant,
    archive_id uuid not null,
    direction text not null check (direction in ('export', 'import')),
    state text not null check (state in ('receiving', 'queued', 'running', 'done', 'failed')),
    rows_done bigint not null default 0,
    rows_total bigint not null default 0,
    size bigint not null default 0,
    problem text,
    company uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    expires_at timestamptz not null,
    primary key (tenant_id, archive_id),
    foreign key (tenant_id, created_by) references tenants.member
);
create index archive_by_created on tenants.archive (tenant_id, created_by, created_at desc);
call platform.isolate('tenants.archive');

--changeset closeup:tenants-0022-archive-piece
--comment: The file in pieces, so that any node can go on with it, and hand it out.
create table tenants.archive_piece (
    tenant_id uuid not null,
    archive_id uuid not null,
    piece int not null,
    content bytea not null,
    primary key (tenant_id, archive_id, piece),
    foreign key (tenant_id, archive_id) references tenants.archive on delete cascade
);
call platform.isolate('tenants.archive_piece');
