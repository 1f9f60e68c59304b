create or replace view zimmet.update_release with (security_invoker) as
  select r.ring, r.sequence, r.version from zimmet_data.update_release r;
comment on view zimmet.update_release is 'By ring, the highest release an administrator''s PC found genuine, for administrators and overseers.';
grant select on zimmet.update_release to zimmet_staff;
