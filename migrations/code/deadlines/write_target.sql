create or replace function zimmet_private.write_target(kind text, subject_id int, priority text, unit text, amount int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'set_target'));
  elsif amount is null or amount not between 1 and 1000
    or coalesce(unit, '') not in ('hours', 'days', 'calendar_days')
    or coalesce(kind, '') not in ('first_contact', 'resolution')
    or coalesce(priority, '') not in ('low', 'normal', 'high', 'urgent')
  then
    perform zimmet_private.refuse('ZM031', jsonb_build_object('field', 'amount'));
  elsif subject_id is not null then
    perform zimmet_private.subject_of(subject_id);
  end if;
  lock table zimmet_data.work_clock in exclusive mode;
  insert into zimmet_data.target as t (kind, subject_id, priority, unit, amount)
  values (kind, subject_id, priority, unit, amount)
  on conflict on constraint target_is_one_per_subject_and_priority
  do update set unit = excluded.unit, amount = excluded.amount;
end
$$;
comment on function zimmet_private.write_target(text, int, text, text, int) is 'Keeps a target; refuses what is none (ZM031).';
