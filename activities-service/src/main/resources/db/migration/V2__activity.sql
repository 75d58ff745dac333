-- The current revision of every activity: content is the JSON that clients see, the columns are what lists filter by.
create table activity (
    id                     uuid        primary key,
    reporting_organisation text        not null references organisation (code),
    external_id            text,
    type                   text        not null,
    status                 text        not null,
    areas                  text[]      not null,
    provinces              text[]      not null,
    title_vi               text,
    title_en               text,
    actual_end             date,
    day                    date,
    sample                 boolean     not null,
    revision               integer     not null check (revision >= 1),
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    content                jsonb       not null,
    constraint activity_external_id unique (reporting_organisation, external_id)
);

create index activity_by_update on activity (updated_at, id);
create index activity_by_end on activity (actual_end, id);
create index activity_by_day on activity (day);

-- One row a change, never changed: who did what, when and why, and the activity as it was afterwards.
create table activity_revision (
    activity_id  uuid        not null references activity (id),
    revision     integer     not null check (revision >= 1),
    action       text        not null,
    subject      text        not null,
    organisation text,
    reason       text,
    recorded_at  timestamptz not null,
    snapshot     jsonb       not null,
    primary key (activity_id, revision)
);

-- The first reply to a POST with Idempotency-Key, by caller.
create table idempotency_key (
    subject     text        not null,
    key         text        not null,
    body_hash   text        not null,
    activity_id uuid        not null references activity (id),
    revision    integer     not null,
    created     boolean     not null,
    recorded_at timestamptz not null,
    primary key (subject, key)
);
