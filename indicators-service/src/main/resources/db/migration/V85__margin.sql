-- Sums of the facts by one dimension at a time ('' for none), in halves of months (from the 1st, from the 15th), of which every
-- civil and administrative period consists. They are what most questions ask for, and their number does not grow with that of
-- the facts. Brought up to date behind the totals; readers add what has changed since the revision they are of.
create table margin (
  measure      text    not null,
  dimension    text    not null,
  half_month   date    not null,
  code         text    not null,
  sample       boolean not null,
  value        numeric not null,
  contributors bigint  not null,
  abouts       bigint  not null,
  overs        bigint  not null,
  nearlies     bigint  not null,
  unders       bigint  not null,
  primary key (measure, dimension, half_month, code, sample)
);

-- The revision of the data that the margins are of; what is valid from a later one on is not in them yet.
create table margin_state (
  only_row boolean primary key default true check (only_row),
  revision bigint  not null
);

-- Stable, so that the planner knows how few versions are behind it.
create function margin_revision() returns bigint stable language plpgsql as $$
begin
  return (select revision from margin_state);
end $$;

create index activity_version_from on activity_version (from_revision);
create index activity_version_to on activity_version (to_revision) where to_revision is not null;

insert into margin_state (revision) select revision from data_revision;
insert into margin
select f.measure, d.dimension,
  date_trunc('month', f.day)::date + case when extract(day from f.day) < 15 then 0 else 14 end as half_month,
  d.code, f.sample, sum(f.value), count(*),
  count(*) filter (where f.qualifier = 'ABOUT'), count(*) filter (where f.qualifier = 'OVER'),
  count(*) filter (where f.qualifier = 'NEARLY'), count(*) filter (where f.qualifier = 'UNDER')
from current_fact f
cross join lateral (
  values ('', ''), ('province', f.province), ('area', f.area), ('type', f.activity_type), ('org', f.organisation)
  union all
  select key, value from jsonb_each_text(f.dims)) d (dimension, code)
group by f.measure, d.dimension, half_month, d.code, f.sample;

-- Whoever empties the facts empties what was made of them.
create function forget_margins() returns trigger language plpgsql as $$
begin
  truncate margin;
  update margin_state set revision = -1;
  return null;
end $$;
create trigger margins_forgotten after truncate on fact for each statement execute function forget_margins();
