-- What administrators order about newer programs: a look now, the oldest program that may be used, the ring of a PC.
create table zimmet_data.update_order (
  is_the_one boolean not null default true,
  generation int not null default 0,
  minimum_program text,
  constraint update_order_is_one primary key (is_the_one),
  constraint update_order_is_the_one check (is_the_one),
  constraint update_order_generation_counts check (generation >= 0),
  constraint update_order_minimum_is_a_version check (minimum_program ~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$')
);
alter table zimmet_data.update_order enable row level security;
alter table zimmet_data.update_order force row level security;
comment on table zimmet_data.update_order is 'Orders to all PCs; no row until an administrator gave one.';
comment on column zimmet_data.update_order.generation is 'Grows with each "look now": a PC that has followed a lower one looks for a newer program.';
comment on column zimmet_data.update_order.minimum_program is 'The oldest program that administrators still admit; null where the code alone decides.';

create table zimmet_data.update_machine (
  machine_id uuid not null,
  ring smallint,
  exempt_until timestamptz,
  constraint update_machine_is_identified primary key (machine_id),
  constraint update_machine_ring_is_known check (ring between 0 and 3)
);
alter table zimmet_data.update_machine enable row level security;
alter table zimmet_data.update_machine force row level security;
comment on table zimmet_data.update_machine is 'PCs for which administrators ordered something of their own; a PC''s id is a name it gave itself.';
comment on column zimmet_data.update_machine.ring is '0: pilot … 3: everybody; null: as the PC''s settings say.';
comment on column zimmet_data.update_machine.exempt_until is 'Until then this PC may be used with a program older than the administrators'' minimum.';

create table zimmet_data.update_release (
  ring smallint not null,
  sequence int not null,
  version text not null,
  constraint update_release_is_of_a_ring primary key (ring),
  constraint update_release_ring_is_known check (ring between 0 and 3),
  constraint update_release_sequence_counts check (sequence > 0),
  constraint update_release_is_a_version check (version ~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$')
);
alter table zimmet_data.update_release enable row level security;
alter table zimmet_data.update_release force row level security;
comment on table zimmet_data.update_release is 'By ring, the highest release that an administrator''s PC found genuine; no PC believes an earlier one.';

create table zimmet_data.update_run (
  machine_id uuid not null,
  version text not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  constraint update_run_is_identified primary key (machine_id, version),
  constraint update_run_of_machine foreign key (machine_id) references zimmet_data.update_machine (machine_id) on delete cascade,
  constraint update_run_is_a_version check (version ~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$')
);
alter table zimmet_data.update_run enable row level security;
alter table zimmet_data.update_run force row level security;
comment on table zimmet_data.update_run is 'Which versions were worked with on the PCs of the pilot ring, from when to when.';

alter table zimmet_data.catalogue_change drop constraint catalogue_change_kind_is_known;
alter table zimmet_data.catalogue_change add constraint catalogue_change_kind_is_known
  check (kind in ('directorate', 'subject', 'reason', 'hold_reason', 'institution', 'channel', 'neighbourhood', 'street', 'municipality',
    'question', 'quick_text', 'updates'));

alter table zimmet_data.revision drop constraint revision_topic_is_known;
alter table zimmet_data.revision add constraint revision_topic_is_known
  check (topic in ('catalogue', 'staff', 'clocks', 'map', 'imports', 'updates'));
