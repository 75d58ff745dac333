-- Parts of definitions are kept as expressions. What stewards have written so far, terms as JSON, is rewritten in the language
-- with the same meaning; what the release ships is put in anew at start-up.
create function term_expression(term jsonb) returns text language sql immutable as $$
  select case when (term ->> 'absentIsZero')::boolean then 'orZero(' || reduced || ')' else reduced end
  from (
    select case term ->> 'reduction'
        when 'DISTINCT' then 'distinct(' || narrowed || ')'
        when 'WEIGHTED_MEDIAN' then 'median(' || narrowed || ')'
        when 'PROVINCES' then 'provinces(' || narrowed || ')'
        when 'PROVINCIAL_UNITS' then 'provincialUnits()'
        else narrowed
      end as reduced
    from (
      select (term ->> 'measure') || coalesce('[' || (
          select string_agg(dimension || '=' || (
              select string_agg(case when code ~ '^([A-Za-z_][A-Za-z0-9_]*|[0-9]+)$' then code else '"' || code || '"' end, '|'
                order by at)
              from (
                -- No code has such characters, and the language has no way to write them.
                select coalesce(nullif(regexp_replace(sent, '["[:cntrl:]]', '?', 'g'), ''), '?') as code, at
                from jsonb_array_elements_text(codes) with ordinality as s(sent, at)) as c), ', ')
          from jsonb_each(nullif(term -> 'where', 'null'::jsonb)) as w(dimension, codes)) || ']', '') as narrowed) as n) as r
$$;

create function part_expression(part jsonb) returns text language sql immutable as $$
  select coalesce(nullif(trim_scale((part ->> 'scale')::numeric), 1)::text || ' * ', '')
    || term_expression(part -> 'numerator')
    || coalesce(' / ' || term_expression(nullif(part -> 'denominator', 'null'::jsonb)), '')
$$;

create function parts_expressions(parts jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(
    part - array['numerator', 'denominator', 'scale'] || jsonb_build_object('expression', part_expression(part)) order by at),
    '[]'::jsonb)
  from jsonb_array_elements(parts) with ordinality as p(part, at)
$$;

update indicator_definition set parts = parts_expressions(parts);
update indicator_definition_history
set definition = (definition - 'needs') || jsonb_build_object('parts', parts_expressions(definition -> 'parts'));

drop function parts_expressions(jsonb);
drop function part_expression(jsonb);
drop function term_expression(jsonb);

alter table indicator_definition drop column needs;
