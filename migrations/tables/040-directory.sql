-- Who signs in with the password of the municipality's directory (LDAP, Active Directory): PostgreSQL keeps none of his, and a line of
-- pg_hba.conf for members of zimmet_directory asks the directory.
do $$
begin
  if not exists (select from pg_catalog.pg_roles r where r.rolname = 'zimmet_directory') then
    create role zimmet_directory nologin;
  end if;
end
$$;

alter table zimmet_data.staff
  add column by_directory boolean not null default false,
  add constraint staff_of_the_directory_owes_no_password check (not (by_directory and must_change_password));
comment on column zimmet_data.staff.by_directory is
  'Whether the directory (LDAP) keeps the person''s password; the role is then a member of zimmet_directory and has none of its own.';
