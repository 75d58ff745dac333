-- The rows of an import of observations before they are judged against what is there; emptied with the transaction that fills
-- it. Unlogged, since nothing of it outlives a transaction, and kept apart by the transaction that owns the rows.
create unlogged table series_staged (
  owner       xid8    not null default pg_current_xact_id(),
  index       bigint  not null,
  start_day   date    not null,
  end_day     date    not null,
  key         text[]  not null,
  source      text    not null,
  vintage     text    not null,
  vintage_day date    not null,
  value       numeric not null,
  qualifier   text,
  preliminary boolean not null,
  url         text,
  note        text,
  primary key (owner, index)
);
