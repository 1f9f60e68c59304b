create or replace function zimmet_private.check_pc(
  host_name text, system text, ring int, ring_said_by text, words text[], looked_at timestamptz
) returns void
language plpgsql stable set search_path = '' as $$
begin
  if coalesce(host_name !~ '^[[:alnum:]._ -]{1,64}$', true) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'hostName'));
  elsif coalesce(system !~ '^[[:alnum:]._ ()+-]{1,80}$', true) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'system'));
  elsif coalesce(ring not between 0 and 3, true) or coalesce(ring_said_by not in ('policy', 'database', 'nobody'), true) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'ring'));
  elsif words[1] is null or exists (select from unnest(words) as w (word) where w.word !~ '^[a-z0-9_.+-]{1,40}$') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'upkeep'));
  elsif looked_at > clock_timestamp() + interval '1 day' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'lookedAt'));
  end if;
end
$$;
comment on function zimmet_private.check_pc(text, text, int, text, text[], timestamptz) is
  'Refuses what no PC says of itself: this row is shown to administrators, and whoever has a password can write one.';
