-- What the indicators are computed from: the activities' revisions as received, the facts they yield, and the totals
-- kept up to date in the same transaction as the position in Kafka.

-- Our own position in Kafka. Committed with the facts, so that a record is applied exactly once.
create table partition_ledger (
  topic           text        not null,
  partition       int         not null,
  next_offset     bigint      not null,
  last_event_id   text,
  last_event_time timestamptz,
  applied_at      timestamptz,
  primary key (topic, partition)
);

-- Every revision ever received. [event_time, superseded_at) is when it was the valid one; the current one has no end.
create table activity_version (
  activity_id   uuid        not null,
  revision      int         not null,
  status        text        not null,
  activity_type text        not null,
  topic         text        not null,
  partition     int         not null,
  kafka_offset  bigint      not null,
  event_type    text        not null,
  event_time    timestamptz not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  snapshot      jsonb       not null,
  primary key (activity_id, revision)
);
-- Two consumers that meet one activity on two topics cannot both make their revision current: the second retries.
create unique index activity_version_current on activity_version (activity_id) where superseded_at is null;

-- What one revision contributes. A key (all columns from measure to member) occurs once a revision.
create table fact (
  activity_id   uuid    not null,
  revision      int     not null,
  line          int     not null,
  measure       text    not null,
  day           date    not null,
  activity_type text    not null,
  area          text    not null,
  province      text    not null,
  organisation  text    not null,
  sample        boolean not null,
  dims          jsonb   not null,
  member        text    not null,
  value         numeric not null,
  qualifier     text,
  primary key (activity_id, revision, line),
  foreign key (activity_id, revision) references activity_version
);
create index fact_measure_day on fact (measure, day);

create view current_fact as
select f.*
from fact f
join activity_version v on v.activity_id = f.activity_id and v.revision = f.revision
where v.superseded_at is null;

-- The sum of the current facts of each key; contributors is the number of activities behind it, never 0.
create table total (
  measure       text    not null,
  day           date    not null,
  activity_type text    not null,
  area          text    not null,
  province      text    not null,
  organisation  text    not null,
  sample        boolean not null,
  dims          jsonb   not null,
  member        text    not null,
  value         numeric not null,
  contributors  int     not null,
  primary key (measure, day, activity_type, area, province, organisation, sample, dims, member)
);

-- Raised once by every transaction that changed a current fact: the ETag of every answer.
create table data_revision (
  only_row   boolean     primary key default true check (only_row),
  revision   bigint      not null,
  changed_at timestamptz not null
);
insert into data_revision (revision, changed_at) values (0, now());

-- Records that could not be applied, byte for byte, until an operator replays them.
create table dead_letter (
  topic        text        not null,
  partition    int         not null,
  kafka_offset bigint      not null,
  received_at  timestamptz not null,
  reason_code  text        not null,
  reason       text        not null,
  key          text,
  headers      jsonb       not null,
  payload      bytea,
  replayed_at  timestamptz,
  primary key (topic, partition, kafka_offset)
);
