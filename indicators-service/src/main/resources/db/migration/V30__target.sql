-- Named sets of targets. Contradicting sets live side by side; none is ever merged into another.
create table target_set (
    code        text primary key,
    name_en     text        not null,
    name_vi     text,
    instrument  text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null default now(),
    -- Sets are listed in the order they were recorded.
    seq         bigint      not null generated always as identity
);

create table target (
    code        text primary key,
    set_code    text             not null references target_set (code),
    position    int              not null,
    scope       text             not null,
    measure_en  text             not null,
    measure_vi  text,
    kind        text             not null check (kind in ('LEVEL_BY', 'RATE_PA', 'RANK_AT_MOST', 'MILESTONE')),
    value_min   double precision,
    value_max   double precision,
    unit        text,
    by_from     int              not null,
    by_to       int              not null,
    base_year   int,
    baseline    double precision,
    standing    text             not null check (standing in ('STATEMENT', 'ADOPTED', 'DRAFT')),
    status_text text             not null,
    source      text             not null,
    url         text,
    verified    boolean          not null,
    unique (set_code, position),
    check (by_from <= by_to),
    check (kind = 'MILESTONE' or value_min is not null or value_max is not null)
);

create index target_scope on target (scope);
