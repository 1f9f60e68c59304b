-- Raise `schema` when a program may need something new of this database, `oldest_program` when a function, a column or a rule that
-- an older program stands on goes (tests/database/versions.test.ts holds both against migrations/served).
create or replace view zimmet.served with (security_invoker) as
  select 1 as schema, zimmet_private.minimum_program('0.1.0') as oldest_program;
comment on view zimmet.served is
  'What this database offers (schema) and the oldest version of the program it still serves: what its code needs, or what administrators ask for.';
grant select on zimmet.served to zimmet_staff;
