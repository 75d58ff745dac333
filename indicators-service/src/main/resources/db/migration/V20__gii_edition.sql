-- GII editions as published. A re-import is a new revision; the highest one of a year is current, none is ever changed.
create table gii_edition (
  year        int         not null,
  revision    int         not null,
  imported_at timestamptz not null,
  imported_by text        not null,
  source      text        not null,
  primary key (year, revision)
);

create table gii_economy (
  year                 int  not null,
  revision             int  not null,
  position             int  not null,
  iso3                 text not null,
  name                 text not null,
  income_group         text not null,
  region               text not null,
  population_thousands double precision,
  gdp_ppp_bn           double precision,
  gdp_per_capita_ppp   double precision,
  primary key (year, revision, iso3),
  foreign key (year, revision) references gii_edition on delete cascade
);

create table gii_node (
  year        int  not null,
  revision    int  not null,
  position    int  not null,
  num         text not null,
  name        text not null,
  level       text not null,
  type        text,
  description text,
  source      text,
  primary key (year, revision, num),
  foreign key (year, revision) references gii_edition on delete cascade
);

-- Doubles, so that a figure comes back to the last bit: verification compares to 1e-9 and better.
create table gii_cell (
  year                  int     not null,
  revision              int     not null,
  position              int     not null,
  iso3                  text    not null,
  num                   text    not null,
  data_year             int,
  value                 double precision,
  score                 double precision,
  rank                  int,
  strength_overall      text,
  strength_income_group text,
  outdated              boolean not null,
  coverage_missing      boolean not null,
  primary key (year, revision, iso3, num),
  foreign key (year, revision) references gii_edition on delete cascade
);
