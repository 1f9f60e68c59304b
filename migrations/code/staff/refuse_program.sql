create or replace function zimmet_private.refuse_program(was text, post text) returns void
language plpgsql stable set search_path = '' as $$
begin
  -- What the gateway brings is a citizen's word. Nobody becomes it who was somebody, and it becomes nobody.
  if (was = 'gateway') <> (post = 'gateway') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'post'));
  end if;
end
$$;
comment on function zimmet_private.refuse_program(text, text) is 'Refuses to make a person of the gateway, or the gateway of a person.';
