-- Whoever gets another post leaves the office with the old one.
create or replace function zimmet_private.leave_office() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  new.office := null;
  return new;
end
$$;
comment on function zimmet_private.leave_office() is 'Another post, or leaving, ends the office.';
