-- What could not be read is read again when another program may understand it, and nothing of it is taken in twice.
alter table zimmet_data.message_delivery add column read_by text;
alter table zimmet_data.message_delivery add column taken text[] not null default '{}';
comment on column zimmet_data.message_delivery.read_by is 'Which gateway tried to read it last: its program and the accounts that it serves, in a hash.';
comment on column zimmet_data.message_delivery.taken is 'Of one that was read in part: the hashes of the events that were taken in.';

-- What a citizen is asked after he has said whether it was solved is a text of the house like the others.
alter table zimmet_data.message_text drop constraint message_text_about_is_known;
alter table zimmet_data.message_text add constraint message_text_about_is_known check (
  about in ('registered', 'forwarded', 'resolved', 'declined', 'closed', 'survey', 'score'));
