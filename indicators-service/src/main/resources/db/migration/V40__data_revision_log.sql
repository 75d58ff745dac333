-- When each revision of the data came to be: what `asOf` is looked up in. Written with the raise of data_revision, whose row
-- lock makes the order of the revisions the order of the commits.
create table data_revision_log (
  revision bigint      primary key,
  at       timestamptz not null
);
create index data_revision_log_at on data_revision_log (at, revision);
insert into data_revision_log (revision, at) select revision, changed_at from data_revision;
