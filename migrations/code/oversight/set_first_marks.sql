create or replace function zimmet_private.set_first_marks() returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.custody c
  set is_one_of_several = true
  where not c.is_one_of_several and c.request_id in (
    select x.request_id from zimmet_data.custody x group by x.request_id having count(*) > 1);
  update zimmet_data.verification v
  set is_one_of_several = true
  where not v.is_one_of_several and v.request_id in (
    select x.request_id from zimmet_data.verification x group by x.request_id having count(*) > 1)
$$;
comment on function zimmet_private.set_first_marks() is
  'Marks custodies and confirmations of requests that have several: for what was there before it was kept, and for what is filled in.';
