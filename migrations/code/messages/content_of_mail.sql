create or replace function zimmet_private.content_of_mail(
  account zimmet_data.message_account, said text, outgoing_id uuid, asked zimmet_data.message
) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'type', 'mail', 'text', said,
    'subject', coalesce('Re: ' || zimmet_private.what_is_said(regexp_replace(btrim(asked.details ->> 'subject'), '^(re|ynt|yan)\s*:\s*', '', 'i')), account.title),
    'messageId', format('<%s@%s>', outgoing_id, split_part(account.external_id, '@', 2)),
    'replyTo', coalesce(asked.details ->> 'messageId', asked.external_id)))
$$;
comment on function zimmet_private.content_of_mail(zimmet_data.message_account, text, uuid, zimmet_data.message) is
  'A mail with a name of its own, in answer to the one that was asked where there is one.';
