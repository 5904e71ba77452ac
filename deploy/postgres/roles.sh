#!/bin/sh
# Runs once, when the database directory is empty. The application's role owns nothing; its rights on
# tables come from the migrations, which the owner runs. Temporal has databases of its own in the same
# cluster: both belong in one point-in-time backup.
set -eu

psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
  -v owner="$TOTRINH_OWNER_PASSWORD" -v app="$TOTRINH_APP_PASSWORD" -v temporal="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role totrinh_owner login password :'owner';
create role totrinh_app login password :'app';
create role temporal login password :'temporal';

create database totrinh owner totrinh_owner;
create database temporal owner temporal;
create database temporal_visibility owner temporal;

revoke all on database totrinh, temporal, temporal_visibility from public;
grant connect on database totrinh to totrinh_app;

\connect totrinh
alter schema public owner to totrinh_owner;
revoke all on schema public from public;
grant usage on schema public to totrinh_app;
SQL
