-- With which revision of the data an edition came, so that a past state of the data knows the editions of then. What was imported
-- before is known by the first revision that was logged since; where none was, since this migration.
-- It is absent only within the transaction that imports an edition, which raises the revision last.
alter table gii_edition add column from_revision bigint;
update gii_edition e set from_revision = coalesce(
  (select min(l.revision) from data_revision_log l where l.at >= e.imported_at),
  (select revision from data_revision));
