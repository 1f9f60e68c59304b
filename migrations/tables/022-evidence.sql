-- When a picture was taken, what it looks like, and whether it was withdrawn again.
alter table zimmet_data.attachment add column taken_at timestamptz;
alter table zimmet_data.attachment add column fingerprint bit(64);
alter table zimmet_data.attachment add column withdrawn_at timestamptz;
alter table zimmet_data.attachment add column withdrawn_by int;
alter table zimmet_data.attachment add column withdrawn_words text;
alter table zimmet_data.attachment add constraint attachment_withdrawn_by_staff
  foreign key (withdrawn_by) references zimmet_data.staff (id) on delete restrict;
alter table zimmet_data.attachment add constraint attachment_withdrawn_for_a_reason check (
  num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_words) in (0, 3));
comment on column zimmet_data.attachment.taken_at is 'When the camera says that the picture was taken, as the window read it before it took everything else off.';
comment on column zimmet_data.attachment.fingerprint is
  'dHash: which of 8 by 8 parts of the picture is brighter than its right neighbour. Computed where it was decoded; null for what is no picture or shows nothing.';
comment on column zimmet_data.attachment.withdrawn_at is 'Since when it counts for nothing any more; it stays with the request.';
-- Two fingerprints that differ in three bits at most share one of their four quarters.
create index attachment_by_first_quarter on zimmet_data.attachment (substring(fingerprint from 1 for 16)) where fingerprint is not null;
create index attachment_by_second_quarter on zimmet_data.attachment (substring(fingerprint from 17 for 16)) where fingerprint is not null;
create index attachment_by_third_quarter on zimmet_data.attachment (substring(fingerprint from 33 for 16)) where fingerprint is not null;
create index attachment_by_last_quarter on zimmet_data.attachment (substring(fingerprint from 49 for 16)) where fingerprint is not null;
