create or replace function zimmet_private.note_revision() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.revision (topic) select t.topic from unnest(tg_argv) as t (topic) on conflict do nothing;
  -- Whoever speaks with citizens looks at once for these, and nobody looks for requests.
  perform zimmet_private.wake(case when tg_argv[0] = 'messages' then 'messages' else '' end);
  return null;
end
$$;
comment on function zimmet_private.note_revision() is 'Notes that this transaction changed what the topics given to the trigger speak of, and tells every desk to look.';
