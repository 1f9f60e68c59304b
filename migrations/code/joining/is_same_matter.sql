create or replace function zimmet_private.is_same_matter(r zimmet_data.request, master zimmet_data.request) returns boolean
language sql stable parallel safe
return coalesce(r.subject_id = master.subject_id and (
  r.neighbourhood_id = master.neighbourhood_id
  or (r.neighbourhood_id is null or master.neighbourhood_id is null) and r.citizen_id = master.citizen_id), false);
comment on function zimmet_private.is_same_matter(zimmet_data.request, zimmet_data.request) is
  'Same subject in the same neighbourhood, or of the same citizen where one of the two has none: what one person alone may join.';
