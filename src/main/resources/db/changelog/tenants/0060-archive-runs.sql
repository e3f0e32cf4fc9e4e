--liquibase formatted sql

--changeset closeup:tenants-0060-archive-runs
--comment: How often a company was begun to be made of a file without an end: a file that stops the process is not tried for ever.
alter table tenants.archive add column runs int not null default 0;
