// Tampering with what administrators keep: every column of a row of each table that the chain of settings speaks of, and the chain itself.
import { hour, type Place } from './places.ts'
import type { Kind } from './whole-kinds.ts'

const oneOf = (table: string): string => `ctid = (select ctid from zimmet_data.${table} limit 1)`

/** The values a column takes where the usual other value cannot stand there. */
const others: Record<string, Record<string, string>> = {
  channel: {},
  day_off: { period: `tstzrange(lower(period) + ${hour}, upper(period) + ${hour})`, kind: `'administrative_leave'` },
  directorate: {},
  escalation_step: { addressee: `'mayor'` },
  group_size: { kind: `'people'` },
  hold_reason: {},
  legal_basis: { unit: `'days'` },
  message_setting: { is_the_one: '', quiet_from: `'20:00'`, quiet_until: `'08:00'` },
  // One of two that are there together only, and one of each occasion, do not stand alone.
  message_text: { about: '', account_kind: `'x'`, template_name: '', template_language: '' },
  municipality: { is_the_one: '' },
  neighbourhood: {},
  quick_text: { kind: `'hold'` },
  quota: { code: `'a quota'` },
  reading_limit: { kind: `'attachment'` },
  reason: { kind: `'hand_over'` },
  subject: { priority: `'low'`, required_evidence: `'document'` },
  street: { kind: `'meydan'` },
  target: {
    kind: `case kind when 'resolution' then 'first_contact' else 'resolution' end`,
    priority: `'low'`,
    unit: `case unit when 'days' then 'hours' else 'days' end`,
  },
  work_calendar: {},
  work_week_span: {},
}

export const settingsPlaces: readonly Place[] = Object.entries(others).map(([table, other]) => ({
  ...{ table, as: '', where: oneOf(table), other },
}))

const anew = `
  declare e zimmet_data.settings_entry; before bytea := ''; begin
    for e in select * from zimmet_data.settings_entry order by entry loop
      update zimmet_data.settings_entry s set previous_hash = before, hash = zimmet_private.settings_hash(
        before, e.entry, e.at, e.staff_id, e.login, e.topic, e.changes)
      where s.entry = e.entry returning s.hash into before;
    end loop;
  end;`

/** What is done to the chain. */
export const chainKinds: readonly Kind[] = [
  {
    name: 'settings_entry: another content',
    sql: `update zimmet_data.settings_entry set changes = '[]' where topic = 'quota'`,
  },
  {
    name: 'settings_entry: another person',
    sql: `update zimmet_data.settings_entry set login = login || 'x' where entry = 3`,
  },
  { name: 'settings_entry: one is removed', sql: 'delete from zimmet_data.settings_entry where entry = 5' },
  {
    name: 'settings_entry: the last ones are removed',
    sql: `delete from zimmet_data.settings_entry where entry > (select max(entry) - 5 from zimmet_data.settings_entry)`,
  },
  { name: 'settings_entry: all are removed', sql: 'delete from zimmet_data.settings_entry' },
  {
    name: 'the chain of settings is written anew from a change on',
    sql: `do $tampering$ begin
      update zimmet_data.settings_entry set changes = jsonb_set(changes, '{0,content,amount}', '1') where topic = 'quota';
      update zimmet_data.quota set amount = 1 where code = (
        select changes -> 0 ->> 'key' from zimmet_data.settings_entry where topic = 'quota' limit 1);
      ${anew}
    end $tampering$`,
  },
]
