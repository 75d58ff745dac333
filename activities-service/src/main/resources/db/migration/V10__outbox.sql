-- Events that are committed and not yet acknowledged by Kafka. A row lives until the acknowledgement, so the table is
-- usually empty. The identity only orders rows of one activity; it says nothing about the order of commits.
create table outbox (
    id bigint generated always as identity primary key,
    activity_id uuid not null,
    revision integer not null,
    topic text not null,
    type text not null,
    occurred_at timestamptz not null,
    payload text not null,
    unique (activity_id, revision)
);

-- Rows come and go all the time: clean up early, so that reading from the front stays cheap.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
