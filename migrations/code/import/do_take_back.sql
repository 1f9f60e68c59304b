create or replace function zimmet_private.do_take_back(i zimmet_data.import, words text, proposed jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  hidden bigint;
begin
  -- Held off while an administrator changes a calendar.
  lock table zimmet_data.work_clock in row share mode;
  -- Told to who saw them, while the rows still say who that is.
  insert into zimmet_data.change (request_id)
  select r.id from zimmet_private.requests_of_import(i) r where r.is_open on conflict do nothing;
  -- First: the law of closing looks whether it was.
  update zimmet_data.import o
  set taken_back_at = zimmet_private.present(), taken_back_by = zimmet_private.my_staff_id(), taken_back_words = words where o.id = i.id;
  hidden := zimmet_private.hide_requests(i, jsonb_build_object(
    'importId', i.id, 'wordsHash', zimmet_private.text_hash(words)) || proposed);
  -- Nobody needs to say any more whether it counts.
  update zimmet_data.proposal p
  set decision = 'withdrawn', decided_by = zimmet_private.my_staff_id(), decided_at = zimmet_private.present()
  where p.kind = 'count_import' and p.decision is null and (p.payload ->> 'import_id')::int = i.id;
  return jsonb_build_object('importId', i.id, 'requests', hidden);
end
$$;
comment on function zimmet_private.do_take_back(zimmet_data.import, text, jsonb) is
  'Takes a locked import back: an entry in the history of each of its requests, which are seen and counted no more; what waited for a yes is withdrawn.';
