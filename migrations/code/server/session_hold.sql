create or replace view zimmet.session_hold with (security_invoker) as
  select h.id, h.at, h.staff_id, h.busy, h.sessions, h.until from zimmet_data.session_hold h;
comment on view zimmet.session_hold is
  'Whose logins were held to fewer sessions, and until when; for overseers and administrators, and everybody''s own.';
grant select on zimmet.session_hold to zimmet_staff;
