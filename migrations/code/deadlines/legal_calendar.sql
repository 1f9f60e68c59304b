create or replace function zimmet_private.legal_calendar() returns int
language sql stable set search_path = '' as $$
  select c.id from zimmet_data.work_calendar c where c.is_legal
$$;
comment on function zimmet_private.legal_calendar() is 'The calendar on which the periods of the law are counted, whichever directorate holds the request.';
