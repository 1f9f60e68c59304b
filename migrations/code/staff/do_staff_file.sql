create or replace function zimmet_private.do_staff_file(acts jsonb, first_id int) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  a jsonb;
  freed int[] := '{}';
  code text;
  cause text;
begin
  perform zimmet_private.begin_staff_change();
  -- Two files at once: each is judged by what the other left.
  perform pg_advisory_xact_lock(hashtextextended('zimmet.enrol_file', 0));
  for a in select e from jsonb_array_elements(acts) e loop
    begin
      freed := freed || zimmet_private.do_line(a, first_id);
    exception
      when others then
        get stacked diagnostics code = returned_sqlstate, cause = pg_exception_detail;
        if code !~ '^ZM\d' then
          raise;
        end if;
        -- All of the file is taken or nothing: which line, and why not.
        perform zimmet_private.refuse('ZM110', jsonb_build_object('line', a -> 'line', 'name', a -> 'name', 'code', code,
          'field', cause::jsonb -> 'field'));
    end;
  end loop;
  return (
    select jsonb_build_object('freed', cardinality(freed),
      'enrolled', count(*) filter (where e ->> 'act' = 'enrol_staff'), 'moved', count(*) filter (where e ->> 'act' = 'move_staff'),
      'changed', count(*) filter (where e ->> 'act' in ('set_terms', 'set_office')), 'renewed', count(*) filter (where e ->> 'act' = 'reset_password'))
    from jsonb_array_elements(acts) e);
end
$$;
comment on function zimmet_private.do_staff_file(jsonb, int) is
  'Everything that a file of staff asks for, or nothing of it: how many were enrolled, moved, changed, given a new password.';
