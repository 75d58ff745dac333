-- Imports that nobody waits for. What a job has done stands in its row, written by the transaction that did it.
create table import_job (
    id            uuid        primary key,
    -- Names the advisory lock that the replica at work holds: the lock ends with its connection, so with the replica.
    number        integer     not null unique generated always as identity,
    state         text        not null check (state in
                      ('UPLOADING', 'QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    format        text        not null,
    dry_run       boolean     not null,
    atomic        boolean     not null,
    subject       text        not null,
    organisation  text,
    roles         text[]      not null,
    submitted_at  timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    -- The run that may write; a run that lost its lock and doesn't know yet finds another one here, and stops.
    run           uuid,
    starts        integer     not null default 0,
    bytes_total   bigint      not null default 0,
    bytes_read    bigint      not null default 0,
    created       bigint      not null default 0,
    updated       bigint      not null default 0,
    unchanged     bigint      not null default 0,
    rejected      bigint      not null default 0,
    error         text,
    version       integer     not null default 1
);

create index import_job_by_submission on import_job (submitted_at desc, id desc);
create index import_job_open on import_job (submitted_at) where state in ('QUEUED', 'RUNNING');

-- The file of a job in pieces, kept until the job has ended. Stored as it came: it is read once.
create table import_upload (
    job_id uuid    not null references import_job (id) on delete cascade,
    part   integer not null,
    bytes  bytea   not null,
    primary key (job_id, part)
);
alter table import_upload alter column bytes set storage external;

-- The rows of a job's file that were not taken, kept with the job.
create table import_rejection (
    job_id    uuid   not null references import_job (id) on delete cascade,
    row_index bigint not null,
    rejection text   not null,
    primary key (job_id, row_index)
);
