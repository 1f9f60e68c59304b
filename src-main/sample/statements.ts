// Statements of the sample stand in `sql`; what differs from one municipality to the next is put in where they name it: `:now`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The statements of a file, with these values, each as it is written in SQL, for the names in it. */
export function statements(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = readFileSync(join(import.meta.dirname, 'sql', `${name}.sql`), 'utf8')
  // A name follows a single colon; two make a cast.
  return text.replaceAll(/(?<![:\w]):(?<named>[a-z_]+)/gu, (_whole, named: string) => {
    const value = values[named]
    if (value === undefined) throw new Error(`sql/${name}.sql names ${named}, which has no value`)
    return String(value)
  })
}
