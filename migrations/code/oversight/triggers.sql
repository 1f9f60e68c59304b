create trigger group_size_is_append_only before delete or update or truncate on zimmet_data.group_size
  for each statement execute function zimmet_private.forbid_change();

create trigger publication_is_append_only before delete or update or truncate on zimmet_data.publication
  for each statement execute function zimmet_private.forbid_change();

create trigger published_people_is_append_only before delete or update or truncate on zimmet_data.published_people
  for each statement execute function zimmet_private.forbid_change();

create trigger closed_month_is_append_only before delete or update or truncate on zimmet_data.closed_month
  for each statement execute function zimmet_private.forbid_change();

create trigger closed_figure_is_append_only before delete or update or truncate on zimmet_data.closed_figure
  for each statement execute function zimmet_private.forbid_change();
