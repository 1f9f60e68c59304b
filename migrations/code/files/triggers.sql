create trigger attachment_is_within_the_quota before insert on zimmet_data.attachment
for each row execute function zimmet_private.take_file_in();
