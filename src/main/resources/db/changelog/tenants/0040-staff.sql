--liquibase formatted sql

--changeset closeup:tenants-4001-found-by-name
--comment: Colleagues are found by typing, whatever the case and the accents: as in Folding, so that every writer of a name folds it.
alter table tenants.member add column name_folded text collate "C" not null generated always as (
    replace(replace(replace(replace(
        translate(
            lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')),
            'đðøłıəәғқңөұүһі',
            'ddolieагкноуухи'),
        'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss')
) stored;
alter table tenants.member add column email_folded text collate "C" not null generated always as (lower(email)) stored;
create index member_by_folded_name on tenants.member (tenant_id, name_folded, member_id);
create index member_by_folded_email on tenants.member (tenant_id, email_folded);

--changeset closeup:tenants-4002-profile
--comment: What a colleague tells of themselves. What is null is as the company has it.
alter table tenants.member
    add column phone text check (length(phone) between 3 and 50),
    add column language text check (language in ('en', 'is', 'vi', 'az', 'ro', 'kk')),
    add column time_zone text check (length(time_zone) between 1 and 64),
    add column signature text check (length(signature) between 1 and 2000),
    add column version bigint not null default 1;

--changeset closeup:tenants-4003-photo
--comment: Drawn anew by Closeup, never the file that was uploaded.
create table tenants.member_photo (
    tenant_id uuid not null,
    member_id uuid not null,
    content bytea not null,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references tenants.member on delete cascade
);
call platform.isolate('tenants.member_photo');

--changeset closeup:tenants-4004-working-hours
--comment: A colleague's usual hours, from Monday (1) to Sunday (7), in minutes of their own day.
create table tenants.working_hours (
    tenant_id uuid not null,
    member_id uuid not null,
    weekday integer not null check (weekday between 1 and 7),
    from_minute integer not null check (from_minute between 0 and 1439),
    to_minute integer not null check (to_minute between 1 and 1440),
    primary key (tenant_id, member_id, weekday),
    foreign key (tenant_id, member_id) references tenants.member on delete cascade,
    check (from_minute < to_minute)
);
call platform.isolate('tenants.working_hours');

--changeset closeup:tenants-4005-absence
--comment: When a colleague is away, and who stands in. Both days are whole days off.
create table tenants.absence (
    tenant_id uuid not null,
    absence_id uuid not null,
    member_id uuid not null,
    first_day date not null,
    last_day date not null,
    deputy_id uuid,
    primary key (tenant_id, absence_id),
    foreign key (tenant_id, member_id) references tenants.member on delete cascade,
    foreign key (tenant_id, deputy_id) references tenants.member,
    check (first_day <= last_day),
    check (deputy_id <> member_id)
);
create index absence_by_member on tenants.absence (tenant_id, member_id, last_day);
call platform.isolate('tenants.absence');
