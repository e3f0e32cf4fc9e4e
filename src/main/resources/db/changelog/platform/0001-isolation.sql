--liquibase formatted sql

--changeset closeup:platform-0001-schema
create schema platform;
grant usage on schema platform to closeup_app, closeup_backup;

--changeset closeup:platform-0002-isolation splitStatements:false
--comment: The one way in which a table becomes a company's own. No table with a tenant_id is made without it.
create procedure platform.isolate(tenant_table regclass)
language plpgsql
as $$
begin
    if not exists (
        select
        from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = tenant_table and i.indisprimary and a.attname = 'tenant_id'
    ) then
        raise exception 'The primary key of % must begin with tenant_id.', tenant_table;
    end if;
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format(
        'create policy tenant_isolation on %s'
            || ' using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)'
            || ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
        tenant_table);
    execute format('grant select, insert, update, delete on %s to closeup_app', tenant_table);
    execute format('grant select on %s to closeup_backup', tenant_table);
end
$$;

--changeset closeup:platform-0003-sharing splitStatements:false
--comment: The few tables that stand above the companies. Each is named in the allow-list of the catalogue test.
create procedure platform.share(shared_table regclass)
language plpgsql
as $$
begin
    execute format('grant select, insert, update, delete on %s to closeup_app', shared_table);
    execute format('grant select on %s to closeup_backup', shared_table);
end
$$;

--changeset closeup:platform-0008-backup-of-the-changelog
--comment: Liquibase's own two tables belong into a backup too: without them a restored database would be migrated again.
grant select on public.databasechangelog, public.databasechangeloglock to closeup_backup;
