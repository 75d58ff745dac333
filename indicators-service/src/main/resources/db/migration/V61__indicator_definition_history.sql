-- Every version of every definition, as it was served: [from_revision, to_revision) of the data. Never overwritten.
create table indicator_definition_history (
  code          text   not null,
  version       int    not null,
  from_revision bigint not null,
  to_revision   bigint,
  definition    jsonb  not null,
  primary key (code, version)
);
create unique index indicator_definition_current on indicator_definition_history (code) where to_revision is null;

insert into indicator_definition_history (code, version, from_revision, definition)
select code, version, (select revision from data_revision), jsonb_strip_nulls(jsonb_build_object(
    'code', code, 'name', jsonb_build_object('vi', name_vi, 'en', name_en), 'level', level, 'unit', unit,
    'direction', direction, 'aggregation', aggregation, 'source', source, 'parts', parts, 'needs', needs, 'method', method,
    'version', version, 'disaggregations', to_jsonb(disaggregations), 'targets', to_jsonb(targets)))
from indicator_definition;
