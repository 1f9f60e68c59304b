create or replace function zimmet_private.keep_back_unwanted(ids uuid[]) returns uuid[]
language plpgsql volatile set search_path = '' as $$
declare
  unwanted uuid[] := array(
    select o.id from zimmet_data.outgoing o
    where o.id = any (ids) and o.state = 'waiting' and o.about <> 'answer'
      and exists (
        select from (select w.* from zimmet_private.wish_of(null, o.conversation_id, o.addressee) w limit 1) w
        where not w.is_written_to or o.about = 'survey' and not w.is_asked));
begin
  if cardinality(unwanted) = 0 then
    return ids;
  end if;
  update zimmet_data.survey s set state = 'to_call', next_try_at = null
  where s.state = 'asked' and s.id in (
    select (o.content ->> 'surveyId')::int from zimmet_data.outgoing o where o.id = any (unwanted) and o.about = 'survey');
  update zimmet_data.outgoing o set state = 'cancelled' where o.id = any (unwanted);
  return array(select i.id from unnest(ids) as i (id) where i.id <> all (unwanted));
end
$$;
comment on function zimmet_private.keep_back_unwanted(uuid[]) is
  'Of what is about to go out by itself what its people still want, however it came to wait and whatever they said meanwhile; the rest goes no more.';
