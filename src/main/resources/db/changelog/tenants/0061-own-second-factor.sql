--liquibase formatted sql

--changeset closeup:tenants-0061-own-second-factor
--comment: That the provider checks the second factor is for the company to say.
alter table tenants.single_sign_on alter column factor_trusted set default false;
