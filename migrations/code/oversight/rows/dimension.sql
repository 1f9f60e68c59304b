-- By what a figure can be broken down: each a column of that name in the cohorts.
merge into zimmet_data.dimension as k
using (
  values
    ('channel', false),
    ('clerk', false),
    ('day', true),
    ('directorate', false),
    ('month', true),
    ('neighbourhood', false),
    ('street', false),
    ('subject', false),
    ('week', true)
) as v (code, is_of_time) on k.code = v.code
when matched and k.is_of_time is distinct from v.is_of_time then update set is_of_time = v.is_of_time
when not matched then insert (code, is_of_time) values (v.code, v.is_of_time)
when not matched by source then delete;
