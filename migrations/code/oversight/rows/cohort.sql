-- The sets of rows that figures are counted of; each is a view, cohort_<code>.
merge into zimmet_data.cohort as k
using (
  values
    ('imported', false, true),
    ('now', false, false),
    ('parts', true, true),
    ('queue', false, false),
    ('registered', false, true),
    ('resolved', false, true),
    ('verified', true, true),
    ('voices', false, false)
) as v (code, may_repeat, is_of_period) on k.code = v.code
when matched and (k.may_repeat, k.is_of_period) is distinct from (v.may_repeat, v.is_of_period)
  then update set may_repeat = v.may_repeat, is_of_period = v.is_of_period
when not matched then insert (code, may_repeat, is_of_period) values (v.code, v.may_repeat, v.is_of_period)
when not matched by source then delete;
