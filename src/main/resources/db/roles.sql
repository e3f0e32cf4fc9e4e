-- The three database roles. Run by a superuser, once per server, before the first start; running it again changes nothing.
-- Passwords are set apart from it: alter role closeup_owner password '…'.
--   closeup_owner   owns every table and migrates them
--   closeup_app     what the application runs as: owns nothing, sees one company at a time
--   closeup_backup  reads every company's rows, for pg_dump
do $$
begin
    if not exists (select from pg_roles where rolname = 'closeup_owner') then
        create role closeup_owner login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
    end if;
    if not exists (select from pg_roles where rolname = 'closeup_app') then
        create role closeup_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
    end if;
    if not exists (select from pg_roles where rolname = 'closeup_backup') then
        create role closeup_backup login nosuperuser nocreatedb nocreaterole bypassrls noreplication;
    end if;
end
$$;

do $$
begin
    execute format('grant create, connect, temporary on database %I to closeup_owner', current_database());
    execute format('revoke create, temporary on database %I from public', current_database());
    execute format('grant connect on database %I to closeup_app, closeup_backup', current_database());
end
$$;

-- Liquibase keeps its two tables in the public schema.
revoke create on schema public from public;
grant usage, create on schema public to closeup_owner;
