create or replace view zimmet_private.unknown_entry as
  select h.request_id, max(h.entry) as entry
  from zimmet_data.history h
  where h.act not in (select e.act from zimmet_data.act_effect e)
  group by h.request_id;
comment on view zimmet_private.unknown_entry is 'The last act of each request that the verifier does not know: what stood before it may have changed since.';
