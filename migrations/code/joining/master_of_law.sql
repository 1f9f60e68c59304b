create or replace function zimmet_private.master_of_law(r zimmet_data.request) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  master zimmet_data.request;
begin
  select q.* into master from zimmet_data.request q where q.id = r.master_id for update;
  if master.id is not null then
    master := zimmet_private.own_legal_clock(master);
    master.legal_due_at := null;
    master.changed_at := greatest(r.changed_at, master.changed_at + interval '1 microsecond');
  end if;
  return master;
end
$$;
comment on function zimmet_private.master_of_law(zimmet_data.request) is
  'The master of a request, locked, with its own legal clock: asked before the clock of what is joined changes.';
