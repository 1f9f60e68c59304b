create or replace function zimmet_private.ways_of(c zimmet_data.conversation)
returns table (place int, way text, account_id int, addressee text, closed_because text)
language sql stable set search_path = '' as $$
  with here as (
    select a.id, a.kind, a.is_active,
      exists (select from zimmet_data.message m where m.conversation_id = c.id and m.direction = 'in' and m.kind = 'comment') as has_comment
    from zimmet_data.message_account a where a.id = c.account_id
  ),
  ways as (
    select 1 as place, 'free' as way, o.account_id, o.addressee, o.closed_because from zimmet_private.own_way(c) o
    union all
    select 2, 'public', h.id, c.citizen_key, case when not h.is_active then 'account_off' end
    from here h where h.has_comment or h.kind = 'x'
    union all
    select 3, 'private', h.id, c.citizen_key, case when not h.is_active then 'account_off' else zimmet_private.private_way_closed(c) end
    from here h where h.has_comment and h.kind in ('facebook', 'instagram')
    union all
    select 4, 'template', h.id, coalesce(c.phone, c.citizen_key),
      case
        when not h.is_active then 'account_off'
        when not exists (
          select from zimmet_data.quick_text t where t.kind = 'answer' and t.is_active and t.template is not null) then 'no_template'
      end
    from here h where h.kind = 'whatsapp'
    union all
    select e.place, e.way, e.account_id, e.addressee, e.closed_because from zimmet_private.ways_elsewhere(c) e
  )
  select w.place, w.way, w.account_id, w.addressee, w.closed_because from ways w order by w.place
$$;
comment on function zimmet_private.ways_of(zimmet_data.conversation) is
  'The ladder: by which ways the citizen of a conversation can be answered now, the first first, and why not by the others.';
