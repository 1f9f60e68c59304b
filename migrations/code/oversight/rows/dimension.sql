-- By what a figure can be broken down.
merge into zimmet_data.dimension as k
using (
  values
    ('channel', 'r.channel_id'),
    ('clerk', 'coalesce(%clerk_id%, 0)'),
    ('day', '(date_part(''epoch'', date_bin(''1 day'', %instant%, ''2001-01-01 00:00+03'')) * 1000)::bigint'),
    ('directorate', '%directorate_id%'),
    (
      'month',
      '(date_part(''epoch'', timezone(interval ''3 hours'', date_trunc(''month'', timezone(interval ''3 hours'', %instant%)))) * 1000)::bigint'
    ),
    ('neighbourhood', 'coalesce(r.neighbourhood_id, 0)'),
    ('street', 'coalesce(r.street_id, 0)'),
    ('subject', 'r.subject_id'),
    ('week', '(date_part(''epoch'', date_bin(''7 days'', %instant%, ''2001-01-01 00:00+03'')) * 1000)::bigint')
) as v (code, expression) on k.code = v.code
when matched and (k.expression) is distinct from (v.expression)
  then update set expression = v.expression
when not matched then insert (code, expression) values (v.code, v.expression)
when not matched by source then delete;
