create or replace function zimmet_private.take_file_in() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  taken record;
begin
  -- One person's files one after the other, else each transaction would count without the others.
  perform pg_advisory_xact_lock(hashtextextended('zimmet.attach.' || new.staff_id, 0));
  select count(*) as files, coalesce(sum(a.bytes), 0) as bytes into taken
  from zimmet_data.attachment a
  where a.staff_id = new.staff_id and a.at > new.at - interval '24 hours';
  if taken.files >= zimmet_private.quota_of('files_a_day')
    or taken.bytes + new.bytes > zimmet_private.quota_of('file_bytes_a_day')
  then
    perform zimmet_private.refuse('ZM088', jsonb_build_object('field', 'file'));
  end if;
  -- Marks that turn the direction of writing make an ending look like another one.
  new.name := regexp_replace(new.name, '[\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', 'g');
  new.name := coalesce(zimmet_private.name_for_kind(new.name, new.media_type), new.name);
  return new;
end
$$;
comment on function zimmet_private.take_file_in() is
  'Trigger of attachment: a person attaches only so much a day, and a file is called what it is.';
