-- When histories and ledgers were last proved (npm run verify), so that Sağlık can say how long ago.
create table zimmet_data.ledger_proof (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  faults int not null,
  anchors int not null,
  constraint ledger_proof_is_identified primary key (id),
  constraint ledger_proof_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint ledger_proof_counts check (faults >= 0 and anchors >= 0)
);
alter table zimmet_data.ledger_proof enable row level security;
alter table zimmet_data.ledger_proof force row level security;
comment on table zimmet_data.ledger_proof is 'Every history and every ledger was held against the others; never changed.';
comment on column zimmet_data.ledger_proof.faults is '0: everything was whole.';
comment on column zimmet_data.ledger_proof.anchors is 'How many files of anchors they were held against as well; 0: the database''s own verifiers alone.';

create index ledger_proof_by_staff on zimmet_data.ledger_proof (staff_id);
