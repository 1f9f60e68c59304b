create or replace function zimmet_private.name_concerned() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  new.held_by := (select r.held_by from zimmet_data.request r where r.id = new.request_id);
  return new;
end
$$;
comment on function zimmet_private.name_concerned() is 'Writes into a change whom it concerns, whoever puts it on the feed.';
