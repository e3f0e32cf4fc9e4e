--liquibase formatted sql

--changeset closeup:tenants-0101-role
--comment: Roles that a company made or changed. Predefined ones that nobody changed stand in the application alone, so that they grow with it.
create table tenants.role (
    tenant_id uuid not null references tenants.tenant,
    role_id uuid not null,
    name text check (length(name) between 1 and 100),
    version bigint not null default 1,
    primary key (tenant_id, role_id)
);
call platform.isolate('tenants.role');

--changeset closeup:tenants-0102-role-right
--comment: How far a role reaches: area × action. What has no row is not allowed.
create table tenants.role_right (
    tenant_id uuid not null,
    role_id uuid not null,
    area text collate "C" not null,
    action text collate "C" not null check (action in ('see', 'create', 'edit', 'delete', 'export', 'assign')),
    reach text not null check (reach in ('own', 'team', 'team_and_below', 'all')),
    primary key (tenant_id, role_id, area, action),
    foreign key (tenant_id, role_id) references tenants.role on delete cascade
);
call platform.isolate('tenants.role_right');

--changeset closeup:tenants-0103-role-field
--comment: Fields that a role does not show or not let change. What has no row may be changed by whoever may change the record.
create table tenants.role_field (
    tenant_id uuid not null,
    role_id uuid not null,
    area text collate "C" not null,
    field text collate "C" not null,
    field_right text not null check (field_right in ('hide', 'read')),
    primary key (tenant_id, role_id, area, field),
    foreign key (tenant_id, role_id) references tenants.role on delete cascade
);
call platform.isolate('tenants.role_field');

--changeset closeup:tenants-0104-member-role
--comment: Who has which roles. Predefined roles need no row in tenants.role, hence no foreign key.
create table tenants.member_role (
    tenant_id uuid not null,
    member_id uuid not null,
    role_id uuid not null,
    primary key (tenant_id, member_id, role_id),
    foreign key (tenant_id, member_id) references tenants.member on delete cascade
);
create index member_role_by_role on tenants.member_role (tenant_id, role_id, member_id);
call platform.isolate('tenants.member_role');

--changeset closeup:tenants-0105-roles-of-those-here
--comment: Owner and admin stay what they are, the others sell. Row security does not let even the owner of the tables see other companies' rows, so it steps aside for this move.
alter table tenants.member no force row level security;
alter table tenants.member_role no force row level security;
alter table tenants.invitation no force row level security;
insert into tenants.member_role (tenant_id, member_id, role_id)
select
    tenant_id,
    member_id,
    case role
        when 'owner' then '00000000-0000-7000-8000-000000000001'
        when 'admin' then '00000000-0000-7000-8000-000000000002'
        else '00000000-0000-7000-8000-000000000004'
    end::uuid
from tenants.member;
alter table tenants.invitation add column role_id uuid;
update tenants.invitation
set role_id = case role
    when 'admin' then '00000000-0000-7000-8000-000000000002'
    else '00000000-0000-7000-8000-000000000004'
end::uuid;
alter table tenants.invitation alter column role_id set not null;
alter table tenants.invitation drop column role;
alter table tenants.member drop column role;
alter table tenants.member force row level security;
alter table tenants.member_role force row level security;
alter table tenants.invitation force row level security;

--changeset closeup:tenants-0106-team
--comment: Teams form a tree; a manager of one sees what belongs to it and to those below.
create table tenants.team (
    tenant_id uuid not null references tenants.tenant,
    team_id uuid not null,
    parent_id uuid,
    name text not null check (length(name) between 1 and 100),
    version bigint not null default 1,
    primary key (tenant_id, team_id),
    foreign key (tenant_id, parent_id) references tenants.team,
    check (parent_id <> team_id)
);
create index team_by_parent on tenants.team (tenant_id, parent_id);
call platform.isolate('tenants.team');

--changeset closeup:tenants-0107-team-member
create table tenants.team_member (
    tenant_id uuid not null,
    team_id uuid not null,
    member_id uuid not null,
    primary key (tenant_id, team_id, member_id),
    foreign key (tenant_id, team_id) references tenants.team on delete cascade,
    foreign key (tenant_id, member_id) references tenants.member on delete cascade
);
create index team_member_by_member on tenants.team_member (tenant_id, member_id, team_id);
call platform.isolate('tenants.team_member');

--changeset closeup:tenants-0108-access-version
--comment: Goes up with every change to roles, teams or who has them: rights are read anew when it has.
create table tenants.access_version (
    tenant_id uuid not null primary key references tenants.tenant,
    version bigint not null
);
call platform.isolate('tenants.access_version');

--changeset closeup:tenants-0109-deactivation
--comment: Who has left keeps their name on what they did, and enters no more.
alter table tenants.member add column deactivated_at timestamptz;
create index member_by_name on tenants.member (tenant_id, name, member_id);
