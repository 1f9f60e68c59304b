create or replace view zimmet_private.day_tally_counted as
  select (c.cell).cohort, (c.cell).day, (c.cell).directorate_id, (c.cell).channel_id, array_remove(array[
    sum((c.cell).sums[1]), sum((c.cell).sums[2]), sum((c.cell).sums[3]), sum((c.cell).sums[4]), sum((c.cell).sums[5]),
    sum((c.cell).sums[6]), sum((c.cell).sums[7]), sum((c.cell).sums[8]), sum((c.cell).sums[9]), sum((c.cell).sums[10])], null)::int[] as sums
  from (
    select zimmet_private.registered_cell(r) as cell from zimmet_data.request r
    union all
    select zimmet_private.resolved_cell(r) from zimmet_data.request r
    union all
    select zimmet_private.verified_cell(v) from zimmet_data.verification v
    -- Each cell made once, not once for each of its columns.
    offset 0
  ) c
  where (c.cell).cohort is not null
  group by (c.cell).cohort, (c.cell).day, (c.cell).directorate_id, (c.cell).channel_id;
comment on view zimmet_private.day_tally_counted is 'What the kept sums of days must be, counted anew.';
