// A million rows go in fast without triggers, foreign keys and indexes; putting them back checks every row.
import type { Client } from 'pg'

const filled =
  'request request_words custody history hold_period note attachment resolution verification complainant disclosure citizen'.split(
    ' ',
  )

interface Definition {
  undo: string
  redo: string
}

/** Takes triggers, constraints but checks, and indexes off the filled tables; returns what puts them back. */
export async function takeOffConstraints(owner: Client): Promise<Definition[]> {
  const { rows } = await owner.query<Definition>(
    `with filled as (
       select c.oid, c.oid::regclass::text as name from pg_class c
       where c.relnamespace = 'zimmet_data'::regnamespace and c.relname = any ($1)
     ), wanted as (
       select
         case k.contype when 'f' then 1 else 3 end as place, k.conname as name,
         format('alter table %s drop constraint %I', f.name, k.conname) as undo,
         format('alter table %s add constraint %I %s', f.name, k.conname, pg_get_constraintdef(k.oid)) as redo
       from pg_constraint k
       join filled f on f.oid = k.conrelid
       where k.contype in ('f', 'p', 'u')
       union all
       select 1, k.conname, format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
         format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
       from pg_constraint k
       where k.contype = 'f' and k.confrelid in (select f.oid from filled f) and k.conrelid not in (select f.oid from filled f)
       union all
       select 2, i.relname, format('drop index %s', x.indexrelid::regclass), pg_get_indexdef(x.indexrelid)
       from pg_index x
       join filled f on f.oid = x.indrelid
       join pg_class i on i.oid = x.indexrelid
       where not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
     )
     select w.undo, w.redo from wanted w order by w.place, w.name`,
    [filled],
  )
  for (const table of filled) await owner.query(`alter table zimmet_data.${table} disable trigger user`)
  for (const { undo } of rows) await owner.query(undo)
  return rows
}

/** Puts back what was taken off, keys before the foreign keys that stand on them. */
export async function putConstraintsBack(owner: Client, taken: readonly Definition[]): Promise<void> {
  for (const { redo } of taken.toReversed()) await owner.query(redo)
  for (const table of filled) await owner.query(`alter table zimmet_data.${table} enable trigger user`)
}
