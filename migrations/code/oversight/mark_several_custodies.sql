create or replace function zimmet_private.mark_several_custodies() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.is_one_of_several := true;
  -- What ended as this one began was marked by its end; a closing, which this one follows late, was not.
  update zimmet_data.custody c
  set is_one_of_several = true
  where c.request_id = new.request_id and not c.is_one_of_several;
  return new;
end
$$;
comment on function zimmet_private.mark_several_custodies() is 'Marks a custody that is not the first of its request, and those before it.';
