-- What else an organisation is known by, the version of its record, and where a duplicate went.
alter table organisation
    add column tax_code    text unique,
    add column iati_id     text unique,
    add column country     text,
    add column merged_into text references organisation (code),
    add column revision    integer not null default 1,
    add constraint organisation_not_merged_into_itself check (merged_into <> code);

create index organisation_by_name on organisation ((coalesce(name_vi, name_en) collate "vi-x-icu"), (code collate "C"));
create index organisation_merged on organisation (merged_into) where merged_into is not null;
