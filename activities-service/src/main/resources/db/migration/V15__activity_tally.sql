-- How many activities there are of each kind, so that the total of a list costs the same however long the list is. Every
-- statement adds what it changed and touches no row of others; the sum is exact in every snapshot. Now and then a reader
-- folds the rows of a kind into one.
create table activity_tally (
    reporting_organisation text    not null,
    type                   text    not null,
    status                 text    not null,
    sample                 boolean not null,
    amount                 bigint  not null
);

create function tally_added() returns trigger language plpgsql as $$
begin
    insert into activity_tally
    select reporting_organisation, type, status, sample, count(*) from added group by 1, 2, 3, 4;
    return null;
end $$;

create function tally_changed() returns trigger language plpgsql as $$
begin
    insert into activity_tally
    select reporting_organisation, type, status, sample, sum(amount)
    from (
        select reporting_organisation, type, status, sample, 1 as amount from added
        union all
        select reporting_organisation, type, status, sample, -1 from removed) as moved
    group by 1, 2, 3, 4
    having sum(amount) <> 0;
    return null;
end $$;

create function tally_removed() returns trigger language plpgsql as $$
begin
    insert into activity_tally
    select reporting_organisation, type, status, sample, -count(*) from removed group by 1, 2, 3, 4;
    return null;
end $$;

create function tally_emptied() returns trigger language plpgsql as $$
begin
    delete from activity_tally;
    return null;
end $$;

create trigger tally_added after insert on activity referencing new table as added
    for each statement execute function tally_added();
create trigger tally_changed after update on activity referencing new table as added old table as removed
    for each statement execute function tally_changed();
create trigger tally_removed after delete on activity referencing old table as removed
    for each statement execute function tally_removed();
create trigger tally_emptied after truncate on activity
    for each statement execute function tally_emptied();

insert into activity_tally
select reporting_organisation, type, status, sample, count(*) from activity group by 1, 2, 3, 4;
