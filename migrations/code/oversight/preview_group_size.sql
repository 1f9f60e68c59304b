create or replace function zimmet.preview_group_size(kind text, minimum int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  now_at timestamptz := zimmet_private.present();
  ended date := (date_trunc('quarter', now_at at time zone zimmet_private.zone()) - interval '3 months')::date;
  was int := zimmet_private.min_group_size(kind);
  told record;
begin
  perform zimmet_private.check_group_size(kind, minimum);
  if kind = 'people' then
    select count(*) filter (where t.size = minimum) as after, count(*) filter (where t.size = was) as before into told
    from (select distinct unnest(array[minimum, was]) as size) s
    cross join lateral (select s.size from zimmet_private.tellable_people(ended, s.size)) t;
  else
    select count(*) filter (where s.solved >= minimum) as after, count(*) filter (where s.solved >= was) as before into told
    from (
      select count(*) as solved from zimmet_private.cohort_resolved k
      where k.solved and k.at >= now_at - interval '28 days' group by grouping sets ((k.directorate), (k.subject))
    ) s;
  end if;
  return jsonb_build_object('before', told.before, 'after', told.after, 'takesTwo', zimmet_private.group_size_is_shared(kind, minimum));
end
$$;
comment on function zimmet.preview_group_size(text, int) is
  'How much would be told with another minimum: of figures the directorates and subjects whose solved ones of four weeks are enough for a median, of people the groups of the last quarter that ended; and whether it takes a second person.';
grant execute on function zimmet.preview_group_size(text,int) to zimmet_administrator;
