-- What lists search and filter by is derived here from what is stored, so that no writer can forget it. The collation is
-- named because the database's own may know ASCII only.
create extension if not exists pg_trgm;

-- Without case and diacritics: "Đào tạo" and "dao tao" are one. Also what a search asks for goes through it.
create function search_fold(words text) returns text
    language sql immutable strict parallel safe
    return translate(
        lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036F]', '', 'g') collate "pg_c_utf8"), 'đ', 'd');

-- The codes of an activity, each behind its kind: {area:A5, province:48, sector:C, sector:C26, party:NOIP, party:NOIP:FUNDING}.
create function activity_codes(content jsonb) returns text[]
    language sql immutable parallel safe
    return array(
        select 'area:' || jsonb_array_elements_text(content -> 'areas')
        union all
        select 'province:' || (jsonb_path_query(content, '$.locations[*].province') #>> '{}')
        union all
        select 'sector:' || left(code, digits)
        from (select jsonb_array_elements_text(content -> 'sectors') as code) as given,
            generate_series(1, length(code)) as digits
        where digits <> 2
        union all
        select 'role:' || (jsonb_path_query(content, '$.participatingOrganisations[*].role') #>> '{}')
        union all
        select unnest(array['party:' || (party ->> 'organisation'),
            'party:' || (party ->> 'organisation') || ':' || (party ->> 'role')])
        from jsonb_path_query(content, '$.participatingOrganisations[*] ? (exists (@.organisation))') as party
        union all
        select 'evidence:' || (jsonb_path_query(content, '$.evidence[*].kind') #>> '{}')
        union all
        select 'right:' || (jsonb_path_query(content, '$.result.*.right') #>> '{}')
        union all
        select 'right:' || (jsonb_path_query(content, '$.result.rights[*]') #>> '{}')
        union all
        select 'level:' || (jsonb_path_query(content, '$.result.level') #>> '{}')
        union all
        select 'mode:' || (jsonb_path_query(content, '$.result.mode') #>> '{}')
        union all
        select 'audience:' || (jsonb_path_query(content, '$.result.audience[*]') #>> '{}'));

alter table activity
    add column search text not null generated always as (
        search_fold(coalesce(title_vi, '') || E'\n' || coalesce(title_en, '') || E'\n' || coalesce(external_id, ''))) stored,
    add column codes text[] not null generated always as (activity_codes(content)) stored;

-- Lists pass over many rows and show few: the JSON is kept out of their way, what they look at is not.
alter table activity set (toast_tuple_target = 256);
alter table activity alter column title_vi set storage main, alter column title_en set storage main,
    alter column search set storage main, alter column codes set storage main;

create index activity_by_search on activity using gin (search gin_trgm_ops);
create index activity_by_code on activity using gin (codes);
create index activity_by_creation on activity (created_at, id);
create index activity_by_title on activity ((left(coalesce(title_vi, title_en), 100) collate "vi-x-icu"), id);
create index activity_by_kind on activity (type, status, reporting_organisation, updated_at, id);
create index activity_by_planned_end on activity ((content -> 'planned' ->> 'end'));

-- Their filters go by the codes now.
alter table activity drop column areas, drop column provinces;
