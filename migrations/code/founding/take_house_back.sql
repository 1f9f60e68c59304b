create or replace function zimmet_private.take_house_back() returns void
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff := zimmet_private.founder();
begin
  execute format('alter role %I password null', person.login);
  update zimmet_data.staff s set must_change_password = false where s.id = person.id;
  update zimmet_data.founding f set handed_over_at = null;
end
$$;
comment on function zimmet_private.take_house_back() is
  'Setup goes on in the first administrator''s name, who has never signed in: the password he was given holds no more.';
