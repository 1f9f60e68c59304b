-- A release's number is believed within a day's step of what was known: one number, by mistake or on purpose, must not end all releases.
alter table zimmet_data.update_release
  add column noted_at timestamptz not null default now(),
  add column known_before int not null default 0,
  add constraint update_release_known_before_counts check (known_before between 0 and sequence);
comment on column zimmet_data.update_release.noted_at is 'When the day began in which the present number was noted.';
comment on column zimmet_data.update_release.known_before is 'The number that stood before that day; no PC''s belief is led further than a step past the highest of them.';
