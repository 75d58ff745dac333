-- A second generation of what the topics yield is built in next_generation and moved to where the live one is, in one
-- transaction that also moves that one to last_generation and drops it.
create schema next_generation;
create schema last_generation;

create table rebuild (
  id            uuid        primary key,
  state         text        not null check (state in ('RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
  started_at    timestamptz not null,
  ended_at      timestamptz,
  records_read  bigint      not null default 0,
  records_total bigint      not null default 0,
  changed_facts bigint      not null default 0,
  reason        text
);
-- One at a time, however many replicas are asked.
create unique index rebuild_running on rebuild ((true)) where state = 'RUNNING';

-- How far the running rebuild is; committed with what it has read.
create table rebuild_position (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  primary key (topic, partition)
);
