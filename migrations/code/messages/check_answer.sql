create or replace function zimmet_private.check_answer(c zimmet_data.conversation, seen_message_id bigint) returns void
language plpgsql stable set search_path = '' as $$
declare
  other record;
begin
  select m.staff_id, m.at into other from zimmet_data.message m
  where m.conversation_id = c.id and m.direction = 'out' and m.staff_id <> zimmet_private.my_staff_id()
    and m.received_at > clock_timestamp() - interval '1 minute'
  order by m.id desc limit 1;
  if other.staff_id is not null then
    perform zimmet_private.refuse('ZM147', jsonb_build_object('byId', other.staff_id));
  end if;
  perform zimmet_private.refuse_unseen(c, seen_message_id);
end
$$;
comment on function zimmet_private.check_answer(zimmet_data.conversation, bigint) is
  'Asks first, where somebody else has answered within the minute (ZM147) or the citizen has gone on writing (ZM148).';
