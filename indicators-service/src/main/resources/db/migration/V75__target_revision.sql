-- Target sets are versions: a set that is replaced keeps its rows, so that progress can be asked as of any past revision of
-- the data. What measures a target is recorded with it, and its numbers are decimals.
alter table target drop constraint target_set_code_fkey;
alter table target drop constraint target_set_code_position_key;
alter table target drop constraint target_pkey;
alter table target_set drop constraint target_set_pkey;

alter table target_set add column from_revision bigint not null default 0;
alter table target_set add column to_revision bigint;
alter table target add column from_revision bigint not null default 0;
update target_set set from_revision = (select revision from data_revision);
update target set from_revision = (select revision from data_revision);
alter table target_set alter column from_revision drop default;
alter table target alter column from_revision drop default;

alter table target_set add primary key (code, from_revision);
alter table target add primary key (set_code, from_revision, position);
alter table target add foreign key (set_code, from_revision) references target_set (code, from_revision);
-- Two writers that meet on a code cannot both be the current version.
create unique index target_set_current on target_set (code) where to_revision is null;
create index target_code on target (code);

alter table target alter column value_min type numeric;
alter table target alter column value_max type numeric;
alter table target alter column baseline type numeric;
alter table target add column measured_source text check (measured_source in ('INDICATOR', 'SERIES'));
alter table target add column measured_code text;
alter table target add column measured_part text;
alter table target add check ((measured_source is null) = (measured_code is null));
