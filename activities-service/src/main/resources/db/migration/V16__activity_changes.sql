-- The transaction that changed an activity last. The change feed goes by it and shows only what lies below every transaction
-- still open, so that nothing is committed behind a reader's back.
alter table activity add column changed_in xid8 not null default pg_current_xact_id();
create index activity_by_change on activity (changed_in, id);

create function activity_changed() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

create trigger activity_changed before update on activity
    for each row execute function activity_changed();

-- Transaction ids mean nothing in another cluster: after a restore into one, this row tells that it is another.
create table change_origin (
    only_one          boolean primary key default true check (only_one),
    system_identifier bigint  not null
);
insert into change_origin (system_identifier) select system_identifier from pg_control_system();
