--liquibase formatted sql

--changeset closeup:tenants-4101-handover
--comment: Records of somebody who leaves, on their way to a colleague or to nobody: one kind of records a row.
create table tenants.handover (
    tenant_id uuid not null,
    handover_id uuid not null,
    member_id uuid not null,
    part text collate "C" not null,
    heir_id uuid,
    state text not null default 'running' check (state in ('running', 'done', 'failed', 'cancelled')),
    done bigint not null default 0,
    total bigint not null,
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, handover_id),
    foreign key (tenant_id, member_id) references tenants.member,
    foreign key (tenant_id, heir_id) references tenants.member,
    foreign key (tenant_id, created_by) references tenants.member,
    check (heir_id <> member_id)
);
create index handover_by_member on tenants.handover (tenant_id, member_id, created_at);
call platform.isolate('tenants.handover');
