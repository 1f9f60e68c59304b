create or replace function zimmet.set_terms(
  command_id uuid, staff_id int, extension text, works_from timestamptz, works_until timestamptz
) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'set_terms', jsonb_build_object(
    'staff_id', staff_id, 'extension', extension, 'works_from', works_from, 'works_until', works_until))
$$;
comment on function zimmet.set_terms(uuid, int, text, timestamptz, timestamptz) is
  'Somebody''s extension, and from when until when he works here: rights end then by themselves.';
grant execute on function zimmet.set_terms(uuid,int,text,timestamptz,timestamptz) to zimmet_administrator;
