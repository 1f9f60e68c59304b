create or replace function zimmet.wake_keys() returns table (epoch text, keys text[])
language sql stable security definer set search_path = '' as $$
  select e.epoch, case when not zimmet_private.sees_all() then array(
    select encode(zimmet_private.wake_key(k.key, e.epoch, d.id, true), 'hex')
    from unnest(zimmet_private.my_directorates()) as d (id)
  ) end
  from zimmet_private.wake_epoch() as e (epoch)
  cross join zimmet_data.reading_key k
$$;
comment on function zimmet.wake_keys() is
  'By which a desk knows the notices that concern its person, as long as the epoch of a notice is this one. Null keys: every notice does.';
grant execute on function zimmet.wake_keys() to zimmet_staff;
