create or replace function zimmet_private.shown_details(details jsonb) returns jsonb
language sql immutable parallel safe security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(d.name, case
    when jsonb_typeof(d.value) = 'string' then to_jsonb(zimmet_private.masked_words(d.value #>> '{}'))
    else d.value
  end), '{}')
  from jsonb_each(details) as d (name, value)
  where d.name in ('latitude', 'longitude', 'name', 'address', 'cutAtBytes')
$$;
comment on function zimmet_private.shown_details(jsonb) is
  'Of what came beside the words of a message what a directorate sees: the place that was sent, and that it was cut off; long numbers covered.';
grant execute on function zimmet_private.shown_details(jsonb) to zimmet_staff;
