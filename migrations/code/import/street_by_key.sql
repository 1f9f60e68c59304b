create or replace view zimmet_private.street_by_key as
  select k.neighbourhood_id, k.key, min(k.id) as id
  from (
    select t.neighbourhood_id, t.id, zimmet_private.street_key(t.name || ' ' || t.kind) as key from zimmet_data.street t
    union
    select t.neighbourhood_id, t.id, zimmet_private.street_key(t.name) from zimmet_data.street t
  ) k
  group by k.neighbourhood_id, k.key
  having count(*) = 1;
comment on view zimmet_private.street_by_key is 'Streets by what other systems call them, where that names one alone.';
