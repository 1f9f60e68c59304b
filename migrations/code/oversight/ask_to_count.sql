create or replace function zimmet_private.ask_to_count() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.refuse_old_snapshot();
  select min(r.request_id), max(r.request_id) into new.first_request_id, new.last_request_id
  from zimmet_data.import_row r where r.import_id = new.id;
  if new.taken = new.taken_open or not zimmet_private.second_person_is_there() then
    new.counted_at := new.finished_at;
  else
    perform zimmet_private.propose('count_import', jsonb_build_object('import_id', new.id),
      jsonb_build_object('importId', new.id, 'source', new.source, 'count', new.taken - new.taken_open));
  end if;
  return new;
end
$$;
comment on function zimmet_private.ask_to_count() is 'What an import brought in closed waits for a second person before figures tell of it.';
