-- Which revisions of the data saw an activity's revision as the valid one: [from_revision, to_revision); no end for the one that
-- is valid now, and empty, both the same, for one that came after a later one.
-- Of what was stored before nobody noted when it became known. It is taken as known since this migration: questions about the
-- time before find none of it, rather than a history that was made up.
alter table activity_version add column from_revision bigint;
alter table activity_version add column to_revision bigint;
update activity_version set
  from_revision = (select revision from data_revision),
  to_revision = case when superseded_at is not null then (select revision from data_revision) end;
alter table activity_version alter column from_revision set not null;
alter table activity_version add constraint activity_version_validity check (from_revision <= to_revision);

-- Versions are written last, with the revision of the data that is raised as late as possible: facts are there before them.
alter table fact drop constraint fact_activity_id_revision_fkey;
