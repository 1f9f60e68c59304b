create or replace function zimmet.preview_entry(kind text, entry_id int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.begin_staff_change();
  return jsonb_build_object('open', (
    select count(*) from zimmet_data.request r
    where r.is_open and case kind
      when 'subject' then r.subject_id = entry_id
      when 'hold_reason' then r.state = 'on_hold' and r.hold_reason_id = entry_id
      when 'question' then r.subject_id = (select q.subject_id from zimmet_data.question q where q.id = entry_id)
      when 'channel' then r.channel_id = entry_id
      when 'neighbourhood' then r.neighbourhood_id = entry_id
      when 'street' then r.street_id = entry_id
      else false
    end));
end
$$;
comment on function zimmet.preview_entry(text, int) is 'How many open requests an entry of the catalogue stands on: what somebody sees before he changes it.';
grant execute on function zimmet.preview_entry(text, int) to zimmet_administrator;
