// Every kind of tampering that a test tries: each is one change behind the triggers' back, and a name.
import type { Client } from 'pg'
import type { Lived } from './lived.ts'
import { besides, hour, places, type Place } from './places.ts'
import { chainKinds, settingsPlaces } from './settings-kinds.ts'
import { instants, wholeKinds, type Kind } from './whole-kinds.ts'

interface Column {
  table: string
  name: string
  type: string
  nullable: boolean
}

async function columns(owner: Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'zimmet_data'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by c.relname, a.attnum`,
  )
  return rows
}

const otherOf: Record<string, (column: string) => string> = {
  int4: (column) => `coalesce(${column}, 0) + 1`,
  int8: (column) => `coalesce(${column}, 0) + 1`,
  text: (column) => `coalesce(${column}, '') || 'x'`,
  name: (column) => `${column} || 'x'`,
  bool: (column) => `not ${column}`,
  timestamptz: (column) => `coalesce(${column}, now()) + ${hour}`,
  bytea: (column) => `sha256(${column})`,
}

/** How a place is called in the name of a kind. */
const label = ({ table, as }: Place): string => (as === '' ? table : `${table} (${as})`)

function ofColumns(place: Place, all: readonly Column[]): Kind[] {
  return all
    .filter(({ table }) => table === place.table)
    .flatMap(({ name, type, nullable }) => {
      const value = place.other?.[name] ?? otherOf[type]?.(name) ?? ''
      const update = (to: string): string =>
        `update zimmet_data.${place.table} set ${name} = ${to} where ${place.where}`
      const kinds: Kind[] =
        value === '' ? [] : [{ table: place.table, name: `${label(place)}: ${name} is another`, sql: update(value) }]
      if (nullable)
        kinds.push({
          table: place.table,
          name: `${label(place)}: ${name} is emptied`,
          sql: `${update('null')} and ${name} is not null`,
        })
      return kinds
    })
}

function ofRows(place: Place): Kind[] {
  const { table, where } = place
  return [
    { table, name: `${label(place)}: the row is removed`, sql: `delete from zimmet_data.${table} where ${where}` },
  ]
}

// A row slipped in: one that is there once more, an hour later, under a key of its own.
function slippedIn(place: Place, all: readonly Column[]): Kind[] {
  const instant = instants[place.table]
  if (instant === undefined || ['extension', 'legal_stage'].includes(place.table)) return []
  const own: Record<string, string> = {
    ...{
      [instant]: `${instant} + interval '77 seconds'`,
      id: 'id + 100000',
      entry: 'entry + 1000',
      command_id: 'gen_random_uuid()',
    },
  }
  if (place.table === 'hold_period')
    Object.assign(own, { until: `until + interval '77 seconds'`, ended_at: `ended_at + interval '77 seconds'` })
  if (place.table === 'explanation') Object.assign(own, { answered_at: `answered_at + interval '77 seconds'` })
  const names = all.filter(({ table }) => table === place.table).map(({ name }) => name)
  const values = names.map((name) => own[name] ?? name)
  return [
    {
      table: place.table,
      name: `${label(place)}: a row is slipped in`,
      sql: `insert into zimmet_data.${place.table} (${names.join(', ')}) overriding system value
        select ${values.join(', ')} from zimmet_data.${place.table} where ${place.where}`,
    },
  ]
}

/** Everything, from the columns the database has: a new column is tried by itself. */
export async function allKinds(owner: Client, lived: Lived): Promise<Kind[]> {
  const all = await columns(owner)
  const ledgers = [...places(lived), ...besides(), ...settingsPlaces]
  return [
    ...ledgers.flatMap((place) => ofColumns(place, all)),
    ...ledgers.filter(({ table }) => !['request', 'citizen'].includes(table)).flatMap(ofRows),
    ...ledgers.flatMap((place) => slippedIn(place, all)),
    ...wholeKinds(lived),
    ...chainKinds,
  ]
}
