--liquibase formatted sql

--changeset closeup:tenants-0021-calendar
--comment: A calendar of business hours; one of a company's is the standard one.
create table tenants.calendar (
    tenant_id uuid not null references tenants.tenant,
    calendar_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    standard boolean not null default false,
    created_on date not null,
    created_at timestamptz not null,
    primary key (tenant_id, calendar_id)
);
call platform.isolate('tenants.calendar');

--changeset closeup:tenants-0021-calendar-hours
--comment: The week of a calendar from a day on. What was in force stays, so that old deadlines count as they did.
create table tenants.calendar_hours (
    tenant_id uuid not null,
    calendar_id uuid not null,
    effective_from date not null,
    time_zone text not null,
    changed_by_name text,
    changed_at timestamptz not null,
    primary key (tenant_id, calendar_id, effective_from),
    foreign key (tenant_id, calendar_id) references tenants.calendar on delete cascade
);
call platform.isolate('tenants.calendar_hours');

--changeset closeup:tenants-0021-calendar-opening
--comment: Open from a minute of a day on, for so many minutes, past midnight too: it belongs to the day on which it begins.
create table tenants.calendar_opening (
    tenant_id uuid not null,
    calendar_id uuid not null,
    effective_from date not null,
    day_of_week int not null check (day_of_week between 1 and 7),
    opens_at int not null check (opens_at between 0 and 1439),
    minutes int not null check (minutes between 1 and 1440),
    primary key (tenant_id, calendar_id, effective_from, day_of_week, opens_at),
    foreign key (tenant_id, calendar_id, effective_from) references tenants.calendar_hours on delete cascade
);
call platform.isolate('tenants.calendar_opening');

--changeset closeup:tenants-0021-holiday
create table tenants.holiday (
    tenant_id uuid not null,
    calendar_id uuid not null,
    day date not null,
    name text not null check (length(name) between 1 and 200),
    primary key (tenant_id, calendar_id, day),
    foreign key (tenant_id, calendar_id) references tenants.calendar on delete cascade
);
call platform.isolate('tenants.holiday');
