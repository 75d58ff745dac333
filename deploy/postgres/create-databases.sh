#!/bin/sh
# Runs once, on an empty data folder: a database and a role of the same name for each part that keeps data.
set -eu

create() {
    psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
}

create activities "$ACTIVITIES_DB_PASSWORD"
create indicators "$INDICATORS_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"
