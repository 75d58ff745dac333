-- Outside statistics. A series, its sources and its observations are never changed in place: a row is true from the revision
-- of the data it came with up to, and without, the one it went with, so that every past answer can be given again.
create table series (
  code          text        not null,
  version       integer     not null,
  name_vi       text        not null,
  name_en       text        not null,
  dimensions    text[]      not null,
  unit          text        not null,
  period        text        not null,
  additive      boolean     not null,
  note_vi       text,
  note_en       text,
  origin        text        not null check (origin in ('SEED', 'STEWARD')),
  recorded_by   text        not null,
  recorded_at   timestamptz not null default now(),
  from_revision bigint      not null,
  to_revision   bigint,
  primary key (code, version)
);
create unique index series_now on series (code) where to_revision is null;

-- The sources of a version of a series; position 0 is the one preferred.
create table series_source (
  series   text    not null,
  version  integer not null,
  position integer not null,
  code     text    not null,
  name_vi  text    not null,
  name_en  text    not null,
  licence  text,
  url      text,
  why_vi   text,
  why_en   text,
  primary key (series, version, position),
  unique (series, version, code),
  foreign key (series, version) references series (code, version)
);

-- One number of one source as it stood in one publication of it, its vintage. A publication is known by its day, its month, its
-- year or not at all; vintage_day, the last day it can have been, orders them.
create table series_observation (
  series        text        not null,
  start_day     date        not null,
  end_day       date        not null check (end_day >= start_day),
  key           text[]      not null,
  source        text        not null,
  vintage       text        not null,
  vintage_day   date        not null,
  value         numeric     not null,
  qualifier     text        check (qualifier in ('ABOUT', 'OVER', 'NEARLY')),
  preliminary   boolean     not null,
  url           text,
  note          text,
  origin        text        not null check (origin in ('SEED', 'STEWARD')),
  recorded_by   text        not null,
  recorded_at   timestamptz not null default now(),
  from_revision bigint      not null,
  to_revision   bigint,
  primary key (series, start_day, end_day, key, source, vintage, from_revision)
);
create unique index series_observation_now
  on series_observation (series, start_day, end_day, key, source, vintage) where to_revision is null;
