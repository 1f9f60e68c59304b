create or replace function zimmet_private.wish_of(of_citizen int, of_conversation int, of_address text default null)
returns setof zimmet_data.wish
language plpgsql stable security definer set search_path = '' as $$
declare
  addresses text[] := array(
    select lower(t.address)
    from (
      select of_address as address
      union all select unnest(array[z.phone, z.email]) from zimmet_data.citizen z where z.id = of_citizen
      union all select unnest(array[c.phone, substring(c.citizen_key from '.*@.*')]) from zimmet_data.conversation c where c.id = of_conversation
    ) t
    where not zimmet_private.is_house_phone(t.address));
  -- Lists, not joins: each is looked up along its index, where a join would read all citizens.
  citizens int[] := array(
    select of_citizen where of_citizen is not null
    union select c.citizen_id from zimmet_data.conversation c where c.id = of_conversation and c.citizen_id is not null
    union select z.id from zimmet_data.citizen z where z.phone = any (addresses)
    union select z.id from zimmet_data.citizen z where lower(z.email) = any (addresses));
  conversations int[] := array(
    select of_conversation where of_conversation is not null
    union select c.id from zimmet_data.conversation c where c.citizen_id = any (citizens)
    union select c.id from zimmet_data.conversation c where c.phone = any (addresses)
    union select c.id from zimmet_data.conversation c where lower(c.citizen_key) = any (addresses));
begin
  return query
    select w.* from zimmet_data.wish w where w.citizen_id = any (citizens)
    union
    select w.* from zimmet_data.wish w where w.conversation_id = any (conversations)
    order by id desc;
end
$$;
comment on function zimmet_private.wish_of(int, int, text) is
  'What a person said of being written to, the newest first: of a citizen, of who writes in a conversation, of who has a phone or a mail address.';
