-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.message_account for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.message_account for select to zimmet_staff using (true);
grant select on zimmet_data.message_account to zimmet_staff;

create policy owner_does_all on zimmet_data.message_delivery for all to zimmet_owner using (true) with check (true);
create policy owner_does_all on zimmet_data.message_early for all to zimmet_owner using (true) with check (true);
-- Read through zimmet.my_calls, calls_of_request and recording_file alone.
create policy owner_does_all on zimmet_data.phone_call for all to zimmet_owner using (true) with check (true);
create policy owner_does_all on zimmet_data.phone_call_request for all to zimmet_owner using (true) with check (true);
create policy owner_does_all on zimmet_data.phone_recording for all to zimmet_owner using (true) with check (true);

-- Those who speak with citizens and those who supervise; everybody else sees what belongs to a request that he sees.
create policy speakers_read on zimmet_data.conversation for select to zimmet_staff using ((select zimmet_private.sees_all()));
grant select (
  id, account_id, masked_phone, shown_name, state, unread, begun_at, last_at, last_in_at, last_words, waits_since, window_until,
  taken_by, taken_at, version
) on zimmet_data.conversation to zimmet_staff;
create policy owner_does_all on zimmet_data.conversation for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.message_request for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.message_request for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.message_request to zimmet_staff;

create policy owner_does_all on zimmet_data.message for all to zimmet_owner using (true) with check (true);
create policy speakers_read on zimmet_data.message for select to zimmet_staff using (
  (select zimmet_private.sees_all())
  or exists (select from zimmet_data.message_request w where w.message_id = message.id));
grant select on zimmet_data.message to zimmet_staff;

create policy owner_does_all on zimmet_data.message_media for all to zimmet_owner using (true) with check (true);
create policy speakers_read on zimmet_data.message_media for select to zimmet_staff
  using (exists (select from zimmet_data.message m where m.id = message_id));
grant select (id, message_id, told_type, name, state, media_type, bytes, fault) on zimmet_data.message_media to zimmet_staff;

create policy owner_does_all on zimmet_data.outgoing for all to zimmet_owner using (true) with check (true);
create policy speakers_read on zimmet_data.outgoing for select to zimmet_staff using (
  (select zimmet_private.sees_all())
  or request_id is not null and exists (select from zimmet_data.request r where r.id = request_id));
grant select (
  id, account_id, conversation_id, request_id, about, words, state, created_at, created_by, not_before, sent_at, delivered_at, seen_at,
  fault_class, fault_code, fault_text, followed_by
) on zimmet_data.outgoing to zimmet_staff;

create policy owner_does_all on zimmet_data.channel_health for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.channel_health for select to zimmet_staff using (true);
grant select on zimmet_data.channel_health to zimmet_staff;

create policy owner_does_all on zimmet_data.message_text for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.message_text for select to zimmet_staff using (true);
grant select on zimmet_data.message_text to zimmet_staff;
create policy owner_does_all on zimmet_data.message_setting for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.message_setting for select to zimmet_staff using (true);
grant select on zimmet_data.message_setting to zimmet_staff;

create policy owner_does_all on zimmet_data.wish for all to zimmet_owner using (true) with check (true);
create policy owner_does_all on zimmet_data.survey for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.survey for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.survey to zimmet_staff;
