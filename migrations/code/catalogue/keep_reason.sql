create or replace function zimmet_private.keep_reason(was zimmet_data.reason, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  purpose text := zimmet_private.told_code(told, 'kind', '{return,hand_over,reveal}', was.kind);
  owes_words boolean := zimmet_private.told_flag(told, 'needsWords', coalesce(was.needs_words, false));
  is_offered boolean := zimmet_private.told_flag(told, 'isActive', coalesce(was.is_active, true));
  new_id int;
begin
  if purpose is null or purpose <> coalesce(was.kind, purpose) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif not is_offered and not exists (
    select from zimmet_data.reason x where x.kind = was.kind and x.is_active and x.id <> was.id)
  then
    -- Nobody could give a reason, and so nobody could do it.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'isActive'));
  end if;
  if was.id is null then
    insert into zimmet_data.reason (kind, name, position, needs_words)
    values (purpose, keep_reason.name, (select coalesce(max(x.position), 0) + 1 from zimmet_data.reason x where x.kind = purpose), owes_words)
    returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.reason x set name = keep_reason.name, needs_words = owes_words, is_active = is_offered where x.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_reason(zimmet_data.reason, jsonb, text) is
  'A one-key reason as told; what it is a reason for stays, and one of each kind is always offered.';
