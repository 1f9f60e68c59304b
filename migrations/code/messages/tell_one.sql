create or replace function zimmet_private.tell_one(r zimmet_data.request, asking int, occasion text, survey_id int) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  way record;
  o zimmet_data.outgoing;
begin
  for way in select * from zimmet_private.sending_route(r.id, asking) loop
    o := zimmet_private.compose_outgoing(r, occasion, survey_id, way.account_id, way.conversation_id, way.addressee);
    if o.words is null then
      return null;
    elsif o.content is not null then
      return zimmet_private.put_outgoing(o);
    end if;
    -- The window is closed and there is no template: the next way.
  end loop;
  return null;
end
$$;
comment on function zimmet_private.tell_one(zimmet_data.request, int, text, int) is
  'Writes to one who asked, the way that leads to him; null where none does or the house says nothing on it.';
