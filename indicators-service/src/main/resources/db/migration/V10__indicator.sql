-- What each indicator is: data that stewards may add to. The shipped catalogue is put in at start-up (origin SEED) and
-- follows the release; a definition that a steward has written (origin STEWARD) is never overwritten by it.
create table indicator_definition (
  code            text        primary key,
  name_vi         text        not null,
  name_en         text        not null,
  level           text        not null,
  unit            text        not null,
  direction       text        not null,
  aggregation     text        not null,
  disaggregations text[]      not null,
  source          text        not null,
  parts           jsonb       not null,
  needs           jsonb,
  method          text,
  targets         text[]      not null,
  version         int         not null,
  origin          text        not null,
  updated_at      timestamptz not null
);
