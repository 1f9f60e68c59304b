create or replace function zimmet_private.hold_of(wanted int) returns zimmet_data.session_hold
language sql stable set search_path = '' as $$
  select h from zimmet_data.session_hold h
  where h.staff_id = wanted and h.until > clock_timestamp()
  order by h.id desc limit 1
$$;
comment on function zimmet_private.hold_of(int) is 'What holds a person''s login to fewer sessions at present; null where nothing does.';
