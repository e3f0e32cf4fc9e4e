--liquibase formatted sql

--changeset closeup:tenants-0070-invitation-team
--comment: The teams into which somebody comes who accepts an invitation. A team that is deleted meanwhile is none of them.
create table tenants.invitation_team (
    tenant_id uuid not null,
    invitation_id uuid not null,
    team_id uuid not null,
    primary key (tenant_id, invitation_id, team_id),
    foreign key (tenant_id, invitation_id) references tenants.invitation on delete cascade,
    foreign key (tenant_id, team_id) references tenants.team on delete cascade
);
create index invitation_team_by_team on tenants.invitation_team (tenant_id, team_id, invitation_id);
call platform.isolate('tenants.invitation_team');
