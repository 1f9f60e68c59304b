-- Bilgisayarlar: what each PC said of itself. What changes rarely is kept; when it was last heard of is written every few minutes
-- into a table that costs no WAL (decision 038).
create table zimmet_data.pc (
  id int generated always as identity,
  machine_id uuid not null,
  staff_id int not null,
  first_at timestamptz not null default now(),
  said_at timestamptz not null default now(),
  host_name text not null,
  system text not null,
  version text,
  ring smallint not null,
  ring_said_by text not null,
  upkeep text not null,
  looked_at timestamptz,
  result text,
  waiting text,
  constraint pc_is_identified primary key (id),
  constraint pc_is_told_once_by_each unique (machine_id, staff_id),
  constraint pc_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint pc_ring_is_known check (ring between 0 and 3),
  constraint pc_ring_is_said_by_somebody check (ring_said_by in ('policy', 'database', 'nobody')),
  constraint pc_texts_are_short check (length(host_name) <= 64 and length(system) <= 80 and length(version) <= 40
    and length(upkeep) <= 40 and length(result) <= 40 and length(waiting) <= 40)
);
alter table zimmet_data.pc enable row level security;
alter table zimmet_data.pc force row level security;
comment on table zimmet_data.pc is 'What a PC said of itself, beside the person it said it for: a PC''s id is its own word, and nobody writes over what another''s said.';
comment on column zimmet_data.pc.staff_id is 'Who was signed in (session_user).';
comment on column zimmet_data.pc.said_at is 'When the row last changed, or once a day.';
comment on column zimmet_data.pc.ring is 'The ring it follows, and who said so to it.';
comment on column zimmet_data.pc.upkeep is 'Whether it updates itself, and if not, why (src-shared/contract/updates.ts).';
comment on column zimmet_data.pc.result is 'How its last look for a newer program ended.';
comment on column zimmet_data.pc.waiting is 'The version that is installed at its next start.';

create index pc_by_staff on zimmet_data.pc (staff_id, said_at);

create unlogged table zimmet_data.pc_seen (
  pc_id int not null,
  seen_at timestamptz not null default now(),
  constraint pc_seen_is_of_pc primary key (pc_id),
  constraint pc_seen_of_pc foreign key (pc_id) references zimmet_data.pc (id) on delete cascade
) with (fillfactor = 50);
alter table zimmet_data.pc_seen enable row level security;
alter table zimmet_data.pc_seen force row level security;
comment on table zimmet_data.pc_seen is 'When a PC was last heard of. Not logged: emptied when the server crashes, absent from standbys; pc.said_at then stands for it.';
