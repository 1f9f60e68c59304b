create or replace function zimmet_private.tally_resolution() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.move_between_cells(
    case when tg_op <> 'INSERT' then zimmet_private.resolved_cell(old) end,
    case when tg_op <> 'DELETE' then zimmet_private.resolved_cell(new) end);
  return null;
end
$$;
comment on function zimmet_private.tally_resolution() is 'Keeps the sums of the days on which requests were resolved.';
