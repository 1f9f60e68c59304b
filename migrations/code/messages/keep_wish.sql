create or replace function zimmet_private.keep_wish(told zimmet_data.wish) returns void
language plpgsql volatile set search_path = '' as $$
declare
  before zimmet_data.wish;
begin
  select w.* into before from zimmet_private.wish_of(told.citizen_id, told.conversation_id) w limit 1;
  if num_nonnulls(told.is_written_to, told.is_asked) < 2 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'isWrittenTo'));
  elsif (coalesce(before.is_written_to, true), coalesce(before.is_asked, true)) = (told.is_written_to, told.is_asked) then
    perform zimmet_private.refuse('ZM126');
  end if;
  insert into zimmet_data.wish (at, staff_id, citizen_id, conversation_id, is_written_to, is_asked, words)
  values (clock_timestamp(), zimmet_private.my_staff_id(), told.citizen_id, told.conversation_id, told.is_written_to, told.is_asked,
    -- Who may be written to like everybody owes no reason for it.
    case when told.is_written_to and told.is_asked then zimmet_private.optional_text(told.words) else zimmet_private.require_text(told.words) end);
  if told.is_written_to and told.is_asked then
    return;
  end if;
  -- What waits goes out no more; he is asked by phone from now on, where he may be asked at all.
  update zimmet_data.outgoing o set state = 'cancelled'
  where o.state = 'waiting' and o.about <> 'answer' and (o.about = 'survey' or not told.is_written_to)
    and exists (
      select from zimmet_private.wish_of(null, o.conversation_id, o.addressee) w
      where w.citizen_id = told.citizen_id or w.conversation_id = told.conversation_id);
  update zimmet_data.survey s set state = 'to_call', next_try_at = null
  where s.state = 'asked' and (s.citizen_id = told.citizen_id or s.conversation_id = told.conversation_id);
end
$$;
comment on function zimmet_private.keep_wish(zimmet_data.wish) is
  'Keeps what a person said of being written to and asked, beside what he said before; what goes out by itself follows at once.';
