create or replace function zimmet.publish_people(quarter date) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.check_overseeing();
  if quarter is null or quarter <> date_trunc('quarter', quarter) or quarter < date '2000-01-01'
    or (quarter + interval '3 months') at time zone zimmet_private.zone() > statement_timestamp()
  then
    perform zimmet_private.refuse('ZM081', jsonb_build_object('field', 'quarter'));
  elsif exists (select from zimmet_data.publication p where p.quarter = publish_people.quarter) then
    return;
  end if;
  insert into zimmet_data.publication (quarter, staff_id) values (quarter, zimmet_private.my_staff_id())
  on conflict on constraint publication_is_identified do nothing;
  if found then
    insert into zimmet_data.published_people (quarter, part, part_id, age_band, sex, people)
    select publish_people.quarter, t.part, t.part_id, t.age_band, t.sex, (t.people + 2) / 5 * 5
    from zimmet_private.tellable_people(publish_people.quarter, zimmet_private.min_group_size('people')) t;
  end if;
end
$$;
comment on function zimmet.publish_people(date) is
  'Counts once and for all who asked in a quarter that has ended (its first day); demographics tells it in later transactions.';
grant execute on function zimmet.publish_people(date) to zimmet_staff;
