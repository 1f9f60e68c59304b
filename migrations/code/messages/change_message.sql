create or replace function zimmet_private.change_message(target zimmet_data.message, event jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  instant timestamptz := least(zimmet_private.instant_of_milliseconds(event -> 'at'), clock_timestamp());
begin
  if event ->> 'type' = 'edited' and target.edited_at is distinct from greatest(target.edited_at, instant) then
    -- What was written first is kept: somebody may have acted on it.
    update zimmet_data.message m
    set words = nullif(left(event ->> 'words', 20000), ''), edited_at = instant,
      details = m.details || jsonb_build_object('before', coalesce(m.details -> 'before', '[]') || jsonb_build_array(m.words))
    where m.id = target.id;
  elsif event ->> 'type' = 'withdrawn' then
    update zimmet_data.message m set withdrawn_at = instant where m.id = target.id and m.withdrawn_at is null;
  elsif event ->> 'type' = 'reaction' then
    update zimmet_data.message m set reaction = left(event ->> 'emoji', 40) where m.id = target.id;
  end if;
  if event ->> 'type' in ('edited', 'withdrawn') then
    update zimmet_data.conversation c set version = c.version + 1 where c.id = target.conversation_id;
  end if;
end
$$;
comment on function zimmet_private.change_message(zimmet_data.message, jsonb) is
  'What a citizen did to a message: other words, taken back, an emoji on it (none takes it off). The first words stay on record.';
