-- What a merged duplicate was known by, the organisation that stands for it may be given.
alter table organisation drop constraint organisation_tax_code_key, drop constraint organisation_iati_id_key;
create unique index organisation_by_tax_code on organisation (tax_code) where merged_into is null;
create unique index organisation_by_iati_id on organisation (iati_id) where merged_into is null;
