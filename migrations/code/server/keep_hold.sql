create or replace function zimmet_private.keep_hold(person int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  held zimmet_data.session_hold := zimmet_private.hold_of(person);
  wanted name := (select s.login from zimmet_data.staff s where s.id = person);
begin
  perform zimmet_private.limit_sessions(wanted);
  return case when held.id is null then 0 else zimmet_private.end_sessions_beyond(wanted, held.sessions) end;
end
$$;
comment on function zimmet_private.keep_hold(int) is
  'Lets the login of whoever was held open as many sessions as it may at present, and ends what is open beyond; how many.';
