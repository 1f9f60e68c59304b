-- On which calendar the law counts is said, not known by its number.
alter table zimmet_data.work_calendar add column is_legal boolean not null default false;
comment on column zimmet_data.work_calendar.is_legal is 'Whether the periods of the law are counted on it; one is.';
create unique index work_calendar_legal_is_one on zimmet_data.work_calendar (is_legal) where is_legal;
-- Until now it was the first one.
update zimmet_data.work_calendar set is_legal = true where id = 1;
