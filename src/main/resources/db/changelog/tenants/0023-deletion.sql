--liquibase formatted sql

--changeset closeup:tenants-0023-company-deletion
--comment: A company that is to be deleted, once its days of grace are over.
create table tenants.company_deletion (
    tenant_id uuid not null primary key references tenants.tenant,
    deletion_id uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    due_at timestamptz not null
);
call platform.isolate('tenants.company_deletion');
