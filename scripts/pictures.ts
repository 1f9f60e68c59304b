// Two pictures of a database: all of its catalogue, and the part that programs use.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'

/** The catalogue of our schemas as text, object by object: equal for two databases that are made alike. */
export async function pictureOf(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    await readFile(join(import.meta.dirname, 'schema-picture.sql'), 'utf8'),
  )
  return `${rows.map(({ text }) => text.trimEnd()).join('\n')}\n`
}

export interface Surface {
  /** What zimmet.served says of it. */
  schema: number
  /** Name of each function of schema zimmet: its arguments with their types, and the columns or type of its answer. */
  functions: Record<string, { arguments: Record<string, string>; answer: Record<string, string> }>
  /** Name of each view of schema zimmet: its columns with their types. */
  views: Record<string, Record<string, string>>
  /** The codes with which something is refused. */
  refusals: string[]
}

/** What programs may use of a database: functions by argument names, views by column names, refusals by code. */
export async function surfaceOf(owner: Client): Promise<Surface> {
  const functions = await owner.query<{
    name: string
    arguments: Record<string, string>
    answer: Record<string, string>
  }>(`
    select p.proname as name, a.arguments, coalesce(a.answer, jsonb_build_object('', pg_get_function_result(p.oid))) as answer
    from pg_proc p
    cross join lateral (
      select
        coalesce(jsonb_object_agg(u.name, format_type(u.type, null)) filter (where u.mode in ('i', 'b', 'v')), '{}') as arguments,
        jsonb_object_agg(u.name, format_type(u.type, null)) filter (where u.mode in ('o', 'b', 't')) as answer
      from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargnames, coalesce(p.proargmodes, array_fill('i'::"char", array[p.pronargs])))
        as u (type, name, mode)
      where u.type is not null
    ) a
    where p.pronamespace = 'zimmet'::regnamespace
    order by p.proname collate "C", a.arguments::text`)
  const views = await owner.query<{ name: string; columns: Record<string, string> }>(`
    select c.relname as name, jsonb_object_agg(a.attname, format_type(a.atttypid, null)) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'zimmet'::regnamespace and c.relkind = 'v'
    group by c.relname order by c.relname collate "C"`)
  const refusals = await owner.query<{ code: string }>(
    'select k.code from zimmet_data.refusal_kind k order by k.code collate "C"',
  )
  const served = await owner.query<{ schema: number }>('select schema from zimmet.served')
  return {
    schema: served.rows[0]?.schema ?? 0,
    functions: Object.fromEntries(functions.rows.map(({ name, ...rest }) => [name, rest])),
    views: Object.fromEntries(views.rows.map(({ name, columns }) => [name, columns])),
    refusals: refusals.rows.map(({ code }) => code),
  }
}

/** What `now` no longer gives of what was `served`, as sentences; nothing where every program of that version goes on working. */
export function missingOf(served: Surface, now: Surface): string[] {
  const missing: string[] = []
  const compare = (what: string, was: Record<string, string>, is: Record<string, string> | undefined): void => {
    if (is === undefined) missing.push(`${what} is gone`)
    else
      for (const [name, type] of Object.entries(was))
        if (is[name] !== type) missing.push(`${what}: ${name || 'answer'} was ${type}, is ${is[name] ?? 'gone'}`)
  }
  for (const [name, was] of Object.entries(served.functions)) {
    compare(`function ${name}`, was.arguments, now.functions[name]?.arguments)
    compare(`answer of ${name}`, was.answer, now.functions[name]?.answer)
  }
  for (const [name, columns] of Object.entries(served.views)) compare(`view ${name}`, columns, now.views[name])
  for (const code of served.refusals) if (!now.refusals.includes(code)) missing.push(`refusal ${code} is gone`)
  return missing
}
