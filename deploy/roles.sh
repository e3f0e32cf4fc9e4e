#!/bin/bash
# Run once by PostgreSQL's container, when its data directory is new: the three roles and their passwords.
set -euo pipefail

as_superuser() {
    psql --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="$POSTGRES_DB" "$@"
}

as_superuser --file=/closeup/roles.sql
as_superuser <<'SQL'
\set owner `cat /run/secrets/owner`
\set application `cat /run/secrets/application`
\set backup `cat /run/secrets/backup`
alter role closeup_owner password :'owner';
alter role closeup_app password :'application';
alter role closeup_backup password :'backup';
SQL
