create or replace view zimmet.reading_limit with (security_invoker) as
  select l.kind, l.per_minute, l.per_hour, l.at, l.set_by from zimmet_data.reading_limit l;
comment on view zimmet.reading_limit is 'The limits of looking up and revealing, the newest of a kind in force.';
grant select on zimmet.reading_limit to zimmet_staff;
