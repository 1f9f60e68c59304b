create or replace function zimmet_private.try_staff_file(acts jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  effect jsonb;
begin
  effect := zimmet_private.do_staff_file(acts, null);
  raise exception using errcode = 'ZMBAK';
exception
  when sqlstate 'ZMBAK' then
    return effect;
end
$$;
comment on function zimmet_private.try_staff_file(jsonb) is 'What a file of staff would do; done and taken back. Refuses what would be refused.';
