create or replace view zimmet_private.name_by_key as
  select distinct on (k.kind, k.key) k.kind, k.key, k.id, k.is_active, k.directorate_id
  from (
    select 'directorate' as kind, zimmet_private.name_key(d.name) as key, d.id, d.is_active, d.id as directorate_id
    from zimmet_data.directorate d
    union all
    select 'subject', zimmet_private.name_key(s.name), s.id, s.is_active, s.directorate_id from zimmet_data.subject s
    union all
    select 'neighbourhood', zimmet_private.name_key(n.name), n.id, n.is_active, null from zimmet_data.neighbourhood n
  ) k
  order by k.kind, k.key, k.is_active desc, k.id;
comment on view zimmet_private.name_by_key is 'What a name of another system means here: the one in use before one that is retired.';
