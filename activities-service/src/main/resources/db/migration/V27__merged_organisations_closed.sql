-- A writer may have read an organisation just before it was merged into another. The lock makes the writer wait for a merge that
-- is under way, or the merge for the writer; whoever comes second sees what the first one did. To the writer that is a lost
-- race (40001): it starts again and is told where the organisation went.
create function refuse_merged(codes text[]) returns void language plpgsql as $$
begin
    perform from organisation where code = any (codes) order by code for key share;
    if exists (select from organisation where code = any (codes) and merged_into is not null) then
        raise exception 'organisation merged' using errcode = '40001';
    end if;
end $$;

-- The organisations that reports name: who reports, and who takes part.
create function named_organisations(reporting_organisation text, content jsonb) returns text[]
    language sql immutable parallel safe
    return array[reporting_organisation] || array(
        select jsonb_path_query(content, '$.participatingOrganisations[*].organisation') #>> '{}');

create function new_reports_name_no_merged() returns trigger language plpgsql as $$
begin
    perform refuse_merged(array(
        select distinct unnest(named_organisations(reporting_organisation, content)) from added));
    return null;
end $$;

-- A report that names whom it named before, to retract it for instance, has no need to wait.
create function changed_reports_name_no_merged() returns trigger language plpgsql as $$
declare
    more text[] := array(
        select distinct code
        from (
            select id, unnest(named_organisations(reporting_organisation, content)) as code from added
            except
            select id, unnest(named_organisations(reporting_organisation, content)) from removed) as new_names);
begin
    if cardinality(more) > 0 then
        perform refuse_merged(more);
    end if;
    return null;
end $$;

create trigger new_reports_name_no_merged after insert on activity referencing new table as added
    for each statement execute function new_reports_name_no_merged();
create trigger changed_reports_name_no_merged after update on activity referencing new table as added old table as removed
    for each statement execute function changed_reports_name_no_merged();
