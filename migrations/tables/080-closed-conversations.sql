-- Who reported by Open311 hears that nothing was made of it.
alter table zimmet_data.conversation add column closed_at timestamptz;
comment on column zimmet_data.conversation.closed_at is 'When it was closed last, also where it goes on since.';
