-- When a restored copy of this database was last proved to be whole (npm run prove-backup).
create table zimmet_data.backup_proof (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  reaches_to timestamptz,
  requests int not null,
  faults int not null,
  constraint backup_proof_is_identified primary key (id),
  constraint backup_proof_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint backup_proof_counts check (requests >= 0 and faults >= 0)
);
alter table zimmet_data.backup_proof enable row level security;
alter table zimmet_data.backup_proof force row level security;
comment on table zimmet_data.backup_proof is 'Yedek denetimi: a copy was restored, started and held against itself; never changed.';
comment on column zimmet_data.backup_proof.reaches_to is 'The newest act that the copy holds; what came later would have been lost. Null: the copy holds none.';
comment on column zimmet_data.backup_proof.faults is '0: the copy was whole.';

create index backup_proof_by_staff on zimmet_data.backup_proof (staff_id);
