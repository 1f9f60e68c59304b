-- What was told of a request as it came and stays as it is: by name, so that one more is no column (zimmet_private.plain_fields).
alter table zimmet_data.request add column plain jsonb not null default '{}';
update zimmet_data.request set plain = jsonb_build_object('door', door) where door is not null;
-- The views that show it are made anew with the code.
alter table zimmet_data.request drop column door cascade;
comment on column zimmet_data.request.plain is 'What was told as it came, by name: "door" and whatever else zimmet_private.plain_fields names.';

alter table zimmet_data.import_row drop column door;
alter table zimmet_data.import_row add column plain jsonb not null default '{}';
alter type zimmet_private.told_row drop attribute door;
alter type zimmet_private.told_row add attribute plain jsonb;
