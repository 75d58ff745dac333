-- Since which revision past answers are what they are: a rebuild by other rules changes them too.
alter table data_revision add column past_since bigint not null default 0;
