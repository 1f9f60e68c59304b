create or replace function zimmet.reopen_from_messages(
  command_id uuid, request_id int, seen_version int, message_ids bigint[], media_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reopen_from_messages',
    jsonb_build_array(request_id, seen_version, message_ids, media_ids));
  chosen zimmet_data.message[];
  said text;
begin
  if answer is not null then
    return answer;
  end if;
  chosen := zimmet_private.choose_messages(message_ids, media_ids);
  said := (select left(string_agg(coalesce(m.words, '[' || m.kind || ']'), E'\n' order by m.at, m.id), 4000) from unnest(chosen) m);
  perform zimmet_private.take_up_again(command_id, request_id, seen_version, true, null, said);
  return zimmet_private.put_messages(command_id, request_id, chosen, media_ids);
end
$$;
comment on function zimmet.reopen_from_messages(uuid, int, int, bigint[], bigint[]) is
  'Aynı iş: the citizen writes that it is not solved; the same request is reopened in his words, as reopen does, and what he wrote is put on it.';
grant execute on function zimmet.reopen_from_messages(uuid, int, int, bigint[], bigint[]) to zimmet_staff;
