create or replace function zimmet_private.move_between_cells(former zimmet_data.day_tally, present zimmet_data.day_tally) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if former is not distinct from present then
    return;
  elsif (former.day, former.directorate_id, former.channel_id) = (present.day, present.directorate_id, present.channel_id) then
    perform zimmet_private.add_to_cell(present, zimmet_private.sums_with(present.sums, former.sums, -1));
    return;
  end if;
  if former.day is not null then
    perform zimmet_private.add_to_cell(former, zimmet_private.sums_with('{}', former.sums, -1));
  end if;
  if present.day is not null then
    perform zimmet_private.add_to_cell(present, present.sums);
  end if;
end
$$;
comment on function zimmet_private.move_between_cells(zimmet_data.day_tally, zimmet_data.day_tally) is
  'Takes from the kept sums what a row had added, and adds what it adds now.';
