create or replace view zimmet_private.several_fault as
  select s.request_id, null::int as entry, 'is_one_of_several differs' as fault
  from (
    select c.request_id, c.is_one_of_several, count(*) over (partition by c.request_id) > 1 as is_several from zimmet_data.custody c
    union all
    select v.request_id, v.is_one_of_several, count(*) over (partition by v.request_id) > 1 from zimmet_data.verification v
  ) s
  where s.is_one_of_several <> s.is_several;
comment on view zimmet_private.several_fault is
  'Custodies and confirmations that do not say rightly whether their request has others: figures would count it twice.';
