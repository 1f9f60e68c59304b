select setval(pg_get_serial_sequence('zimmet_data.' || t.name, 'id'), t.last)
from (
  values ('request', (select max(id) from zimmet_data.request)), ('citizen', (select max(id) from zimmet_data.citizen)),
    ('note', (select max(id) from zimmet_data.note)), ('attachment', (select max(id) from zimmet_data.attachment))
) as t (name, last)
where t.last is not null;
drop schema zimmet_sample cascade;
