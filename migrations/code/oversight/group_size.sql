create or replace view zimmet.group_size with (security_invoker) as
  select g.id, g.kind, g.minimum, g.at, g.set_by from zimmet_data.group_size g;
comment on view zimmet.group_size is 'Below how many no figure (figures) and no number of people (people) is told, the newest of a kind in force.';
grant select on zimmet.group_size to zimmet_staff;
