-- What each revision of the data changed, for clients that follow the stream; kept for some days. A revision without a row
-- may have changed anything.
create table data_change (
  revision bigint not null references data_revision_log,
  kind     text   not null,
  code     text   not null,
  primary key (revision, kind, code)
);
