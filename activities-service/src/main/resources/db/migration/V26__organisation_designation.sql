-- Which focal point designated a third party, by which letter, from when to when: a record of its own, several over time. Only
-- those of before this table may lack the first day.
create table organisation_designation (
    organisation  text    not null references organisation (code),
    number        integer not null check (number >= 1),
    designated_by text    not null references organisation (code),
    valid_from    date,
    valid_to      date,
    letter        text,
    primary key (organisation, number),
    check (valid_from <= valid_to)
);

insert into organisation_designation (organisation, number, designated_by, valid_from, valid_to)
select code, 1, designated_by, designated_from, designated_to from organisation where designated_by is not null;

alter table organisation drop column designated_by, drop column designated_from, drop column designated_to;
