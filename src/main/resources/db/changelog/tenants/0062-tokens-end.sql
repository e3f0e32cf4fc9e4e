--liquibase formatted sql

--changeset closeup:tenants-0062-tokens-end
--comment: Whose password was reset because it was lost or seen has no program working by an older token either.
alter table tenants.identity add column tokens_valid_from timestamptz;
