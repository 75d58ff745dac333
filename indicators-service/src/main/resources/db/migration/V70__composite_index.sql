-- Provincial composite indices as stewards define them. A version is true from the revision of the data it came with up to, and
-- without, the one it went with, so that a past ranking can be given again.
create table composite_index (
  code          text        not null,
  version       integer     not null,
  definition    jsonb       not null,
  recorded_by   text        not null,
  recorded_at   timestamptz not null default now(),
  from_revision bigint      not null,
  to_revision   bigint,
  primary key (code, version)
);
create unique index composite_index_now on composite_index (code) where to_revision is null;
