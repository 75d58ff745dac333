-- An import finds what it replaces once and then knows it by its id, so that a long file needs no join of all columns.
alter table series_observation add column id bigint generated always as identity;
create unique index series_observation_id on series_observation (id);
alter table series_staged add column stored bigint;
