create trigger extension_extends_a_deadline before insert on zimmet_data.extension
  for each row when (new.due_before is null) execute function zimmet_private.check_extension();
