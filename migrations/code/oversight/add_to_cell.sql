create or replace function zimmet_private.add_to_cell(cell zimmet_data.day_tally, sums int[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.day_tally t
  set sums = zimmet_private.sums_with(t.sums, add_to_cell.sums, 1)
  where t.id = (
    select f.id from zimmet_data.day_tally f
    where f.cohort = cell.cohort and f.directorate_id = cell.directorate_id and f.day = cell.day and f.channel_id = cell.channel_id
    order by f.id
    for no key update skip locked
    limit 1);
  if not found then
    insert into zimmet_data.day_tally (cohort, day, directorate_id, channel_id, sums)
    values (cell.cohort, cell.day, cell.directorate_id, cell.channel_id, sums);
  end if;
end
$$;
comment on function zimmet_private.add_to_cell(zimmet_data.day_tally, int[]) is
  'Adds to a part of a cell that nobody else is writing; makes a new part where there is none.';
