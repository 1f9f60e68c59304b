-- Which code of `migrations/code` the database holds, the newest last.
create table zimmet_data.code_applied (
  id int generated always as identity,
  hash text not null,
  program text not null,
  applied_at timestamptz not null default now(),
  constraint code_applied_is_identified primary key (id)
);
alter table zimmet_data.code_applied enable row level security;
alter table zimmet_data.code_applied force row level security;
comment on table zimmet_data.code_applied is 'When the code of the database was applied, which (the hash of all its files), and by which version of the program.';
