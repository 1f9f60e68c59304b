-- The sets of rows that figures are counted of; each is a view, cohort_<code>; what is kept of it in sums, cohort_<code>_tally.
merge into zimmet_data.cohort as k
using (
  values
    ('imported', false, true, '{}'::text[]),
    ('now', false, false, '{directorate}'),
    ('parts', true, true, '{}'),
    ('queue', false, false, '{}'),
    ('registered', false, true, '{channel,day,directorate,month,week}'),
    ('resolved', false, true, '{channel,day,directorate,month,week}'),
    ('verified', true, true, '{day,directorate,month,week}'),
    ('voices', false, false, '{directorate}')
) as v (code, may_repeat, is_of_period, tallied_by) on k.code = v.code
when matched and (k.may_repeat, k.is_of_period, k.tallied_by) is distinct from (v.may_repeat, v.is_of_period, v.tallied_by)
  then update set may_repeat = v.may_repeat, is_of_period = v.is_of_period, tallied_by = v.tallied_by
when not matched then insert (code, may_repeat, is_of_period, tallied_by)
  values (v.code, v.may_repeat, v.is_of_period, v.tallied_by)
when not matched by source then delete;
