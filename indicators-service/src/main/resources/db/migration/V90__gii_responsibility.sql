-- Which ministry answers for an indicator of the Global Innovation Index in Viet Nam. An indicator is known by the name it is
-- published under, since its number moves from edition to edition. A row is never changed but for its end.
create table gii_responsibility (
  indicator     text        not null,
  ministry_vi   text        not null,
  ministry_en   text        not null,
  source        text        not null,
  url           text,
  verified      boolean     not null,
  recorded_by   text        not null,
  recorded_at   timestamptz not null,
  from_revision bigint      not null,
  to_revision   bigint,
  primary key (indicator, from_revision),
  check (from_revision < to_revision)
);
-- Two writers that meet on an indicator cannot both be the current version.
create unique index gii_responsibility_current on gii_responsibility (indicator) where to_revision is null;
