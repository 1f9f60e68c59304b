create or replace function zimmet.resolve(
  command_id uuid, request_id int, seen_version int, outcome text, words text, institution_id int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'resolve',
    jsonb_build_array(request_id, seen_version, outcome, words, institution_id));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('resolve', request_id, seen_version);
  perform zimmet_private.check_resolution(r, outcome, institution_id);
  r := zimmet_private.end_hold(r);
  r.state := case when outcome = 'solved' then 'resolved' else 'proposed' end;
  r.outcome := outcome;
  r.resolved_by := zimmet_private.my_staff_id();
  r.resolved_at := r.changed_at;
  insert into zimmet_data.resolution (request_id, at, staff_id, directorate_id, outcome, words, institution_id)
  values (r.id, r.changed_at, r.resolved_by, r.directorate_id, outcome, said, institution_id);
  return zimmet_private.finish_command(command_id, r, 'resolve', jsonb_build_object(
    'outcome', outcome, 'institutionId', institution_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.resolve(uuid, int, int, text, text, int) is
  'Çözüldü bildir: solved with its evidence; forwarded or declined with words, which a second person must approve.';
grant execute on function zimmet.resolve(uuid,int,int,text,text,int) to zimmet_staff;
