-- What the classes of the economy employ, make, pay, export and hold in rights, by year. A table is one publication of one source
-- for one year. Nothing is changed in place: a row is true from the revision of the data it came with up to, and without, the one
-- it went with. The row of the code TOTAL is the whole economy. What is null is unknown, never 0.
create table industry_table (
  id               text        not null,
  year             integer     not null,
  source           text        not null,
  published        date        not null,
  citation         text,
  licence          text,
  exports_currency text        not null check (exports_currency in ('VND', 'USD')),
  sample           boolean     not null,
  recorded_by      text        not null,
  recorded_at      timestamptz not null default now(),
  from_revision    bigint      not null,
  to_revision      bigint,
  primary key (id, from_revision)
);
create unique index industry_table_now on industry_table (id) where to_revision is null;
create index industry_table_year on industry_table (year);

create table industry_row (
  table_id            text        not null,
  vsic                text        not null,
  name_vi             text,
  name_en             text,
  employment          numeric,
  value_added         numeric,
  wages               numeric,
  goods_exports       numeric,
  patents             numeric,
  trademarks          numeric,
  industrial_designs  numeric,
  plant_varieties     numeric,
  copyright_intensive boolean,
  copyright_group     text,
  copyright_factor    numeric,
  recorded_by         text        not null,
  recorded_at         timestamptz not null default now(),
  from_revision       bigint      not null,
  to_revision         bigint,
  primary key (table_id, vsic, from_revision)
);
create unique index industry_row_now on industry_row (table_id, vsic) where to_revision is null;
