create or replace function zimmet_private.tell_new_holder() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.publish_change(new.id);
  return null;
end
$$;
comment on function zimmet_private.tell_new_holder() is 'Whoever comes to see a request hears of it, whichever act brought it to him.';
