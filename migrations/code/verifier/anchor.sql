create or replace view zimmet.anchor with (security_invoker) as
  select a.id, a.day, a.at, a.staff_id, a.requests, a.entries, encode(a.heads, 'hex') as heads, encode(a.seal, 'hex') as seal, a.key_fingerprint
  from zimmet_data.anchor a;
comment on view zimmet.anchor is 'The anchors written so far, the fingerprints as hexadecimal.';
grant select on zimmet.anchor to zimmet_staff;
