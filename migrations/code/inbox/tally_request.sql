create or replace function zimmet_private.tally_request() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and old.is_open and old.held_until is null then
    perform zimmet_private.tally(old.directorate_id, old.state, -1);
  end if;
  if tg_op <> 'DELETE' and new.is_open and new.held_until is null then
    perform zimmet_private.tally(new.directorate_id, new.state, 1);
  end if;
  return null;
end
$$;
comment on function zimmet_private.tally_request() is 'Keeps the numbers of open requests with each that comes, moves or goes.';
