// What is code in the database (migrations/code): functions, views, triggers, rights, rows. Told once and applied whole, in one
// transaction, so that the database always holds exactly what the files say.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError, type Client } from 'pg'
import { programVersion } from './versions.ts'

export interface CodeFile {
  /** Below `migrations/code`, as "custody/hand_over.sql". */
  path: string
  sql: string
}

/** All files of `migrations/code`, by path. */
export async function codeFiles(migrations: string): Promise<CodeFile[]> {
  const folder = join(migrations, 'code')
  const paths = (await filesBelow(folder, '')).filter((name) => name.endsWith('.sql'))
  return await Promise.all(
    paths.toSorted().map(async (path) => ({ path, sql: await readFile(join(folder, path), 'utf8') })),
  )
}

// Folder by folder: in the installed program they lie in an archive, which is not read in one go.
async function filesBelow(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const place = path === '' ? entry.name : `${path}/${entry.name}`
      return entry.isDirectory() ? await filesBelow(folder, place) : [place]
    }),
  )
  return found.flat()
}

/** Differs as soon as one file does, whatever a checkout makes of line ends. */
export function hashOfCode(files: readonly CodeFile[]): string {
  const hash = createHash('sha256')
  for (const { path, sql } of files) hash.update(`${path}\0${sql.replaceAll('\r\n', '\n')}\0`)
  return hash.digest('hex')
}

/** What columns and checks are made of; a new database needs it before its tables. */
export const boundFile = 'bound.sql'

const isLast = ({ path }: CodeFile): boolean => /\/(?:triggers|rights)\.sql$/u.test(path)
const isRows = ({ path }: CodeFile): boolean => path.includes('/rows/')

/**
 * Applies the files as the owner of the database. Everybody else waits for some hundred milliseconds and goes on with what is new.
 * Throws the error of the first file that cannot be applied, with its path, or BusyDatabaseError where somebody's work does not end
 * for some minutes (`attempts`), and leaves everything as it was.
 */
export async function applyCode(client: Client, files: readonly CodeFile[], attempts = 200): Promise<void> {
  await beginAlone(client, attempts)
  try {
    await client.query('set local check_function_bodies = off')
    await client.query(dropCode)
    await applyFile(
      client,
      files.find(({ path }) => path === boundFile),
    )
    await applyInAnyOrder(
      client,
      files.filter((file) => file.path !== boundFile && !isLast(file) && !isRows(file)),
    )
    for (const file of [...files.filter(isLast), ...files.filter(isRows)]) {
      // oxlint-disable-next-line no-await-in-loop -- rows need the rights, and one connection does one thing at a time
      await applyFile(client, file)
    }
    await client.query('insert into zimmet_data.code_applied (hash, program) values ($1, $2)', [
      hashOfCode(files),
      programVersion,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

// Whoever holds a lock for longer than this keeps the update waiting, not the office: a writer that waits a second looks for a
// deadlock, and it must not be him who gives way.
const patienceMs = 600

/** Somebody holds what has to be changed: a long report, an import. */
export class BusyDatabaseError extends Error {
  override name = 'BusyDatabaseError'
}

/** Begins a transaction that is alone at all tables and views. */
async function beginAlone(client: Client, attempts: number): Promise<void> {
  try {
    await client.query(`begin; set local statement_timeout = ${patienceMs}`)
    await client.query(lockTables)
    await client.query('set local statement_timeout = 0')
  } catch (error) {
    await client.query('rollback')
    const isBusy = error instanceof DatabaseError && ['57014', '55P03', '40P01'].includes(error.code ?? '')
    if (!isBusy) throw error
    if (attempts <= 1) throw new BusyDatabaseError('the tables and views are in use', { cause: error })
    await wait(100 + Math.random() * 400)
    await beginAlone(client, attempts - 1)
  }
}

const lockTables = `do $$
begin
  execute (
    -- Commands wait at their first step (begin_command), holding nothing; readings go from the views that they ask down to the tables.
    select 'lock table ' || string_agg(c.oid::regclass::text, ', ' order by
      c.relname = 'command' desc, c.relkind = 'v' desc, n.nspname = 'zimmet' desc, c.relname) || ' in access exclusive mode'
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('zimmet', 'zimmet_data', 'zimmet_private') and c.relkind in ('r', 'v'));
end
$$`

// Restricted, so that nothing of a table can go with a function. Views go with what is made of them: functions alone can be.
// What somebody else built on our views would go with them, so nothing is dropped then.
const dropCode = `do $$
declare
  dropping text;
  strange text := (
    with ours as (
      select n.oid from pg_namespace n where n.nspname in ('zimmet', 'zimmet_data', 'zimmet_private')
    ),
    of_others as (
      select coalesce(w.ev_class::regclass::text, p.oid::regprocedure::text) as name
      from pg_depend d
      join pg_class c on d.refclassid = 'pg_class'::regclass and c.oid = d.refobjid and c.relkind = 'v'
      left join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
      left join pg_class v on v.oid = w.ev_class
      left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
      where c.relnamespace in (select oid from ours) and coalesce(v.relnamespace, p.pronamespace) not in (select oid from ours)
    )
    select string_agg(distinct name, ', ') from of_others);
begin
  if strange is not null then
    raise exception 'what stands on our views would be lost: %; drop it first and make it again afterwards', strange;
  end if;
  for dropping in
    select format('drop policy %I on %s', p.polname, p.polrelid::regclass)
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'zimmet_data'::regnamespace
    union all
    select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'zimmet_data'::regnamespace and not t.tgisinternal
    union all
    select format('revoke all on all tables in schema zimmet_data from %I', r.rolname)
    from pg_roles r where r.rolname like 'zimmet\\_%' and r.rolname <> 'zimmet_owner'
  loop
    execute dropping;
  end loop;
  execute (
    select coalesce('drop view ' || string_agg(c.oid::regclass::text, ', ') || ' cascade', 'select')
    from pg_class c where c.relkind = 'v' and c.relnamespace in ('zimmet'::regnamespace, 'zimmet_private'::regnamespace));
  execute (
    with recursive bound (id) as (
      select d.refobjid from pg_depend d
      where d.refclassid = 'pg_proc'::regclass and d.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_class'::regclass)
      union
      select d.refobjid from bound b join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = b.id
      where d.refclassid = 'pg_proc'::regclass
    )
    select coalesce('drop function ' || string_agg(p.oid::regprocedure::text, ', '), 'select')
    from pg_proc p
    where p.pronamespace in ('zimmet'::regnamespace, 'zimmet_private'::regnamespace)
      and p.oid not in (select b.id from bound b)
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'));
end
$$`

/** Each file as soon as what it stands on is there: no list of an order has to be kept. */
async function applyInAnyOrder(client: Client, files: readonly CodeFile[]): Promise<void> {
  const waiting: CodeFile[] = []
  let reason: unknown
  for (const file of files) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one connection does one thing at a time
      await client.query(`savepoint before_file; ${file.sql}; release savepoint before_file`)
    } catch (error) {
      if (!(error instanceof DatabaseError) || !isMissing(error)) throw inFile(error, file)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await client.query('rollback to savepoint before_file')
      waiting.push(file)
      reason ??= inFile(error, file)
    }
  }
  if (waiting.length === files.length && reason !== undefined) throw reason
  if (waiting.length > 0) await applyInAnyOrder(client, waiting)
}

// A function, relation, type or column that is not there yet.
const isMissing = ({ code }: DatabaseError): boolean => ['42883', '42P01', '42704', '42703'].includes(code ?? '')

async function applyFile(client: Client, file: CodeFile | undefined): Promise<void> {
  if (file === undefined) throw new Error(`migrations/code/${boundFile} is missing`)
  try {
    await client.query(file.sql)
  } catch (error) {
    throw inFile(error, file)
  }
}

const inFile = (error: unknown, { path }: CodeFile): Error =>
  new Error(`migrations/code/${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
