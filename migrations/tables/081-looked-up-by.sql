-- Who has which conversation before him, and the reports among an account's messages, are found without reading all.
create index conversation_taken on zimmet_data.conversation (taken_by) where taken_by is not null;
create index message_of_reports on zimmet_data.message (account_id, at) where details #>> '{open311,form}' = 'request';
