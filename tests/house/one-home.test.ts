// One rule, one author: what is written here in words of the database stands in one file, and in no other of the program.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'

const texts = new Map<string, string>()
beforeAll(async () => {
  for (const folder of ['migrations/code', 'src-main', 'src-shared', 'src-renderer']) {
    const names = await readdir(folder, { recursive: true })
    for (const name of names.filter((one) => /\.(sql|tsx?)$/u.test(one))) {
      const path = join(folder, name)
      texts.set(path, await readFile(path, 'utf8'))
    }
  }
})

/** What the sample invents and what words tell people follow no rule; who may do what when is a table of its own. */
const isNoRule = /^src-main\/sample\/|messages\.ts$|rows\/act_rule\.sql$|^migrations\/code\/verifier\//u

it.each([
  ['the time zone', /Europe\/Istanbul/u, ['migrations/code/clock/zone.sql', 'src-shared/office-time.ts']],
  [
    'the offset to UTC',
    /\+03\b|interval '3 hours'|\b3 \* 3_600/u,
    ['migrations/code/clock/month_key.sql', 'migrations/code/clock/step_key.sql', 'src-shared/office-time.ts'],
  ],
  ['the length of a day', /\b86_?400/u, ['migrations/code/clock/day_seconds.sql', 'src-shared/office-time.ts']],
  [
    'unsolved',
    /'new', *'in_work'/u,
    ['migrations/code/requests/is_unsolved.sql', 'src-shared/contract/values.ts', 'src-renderer/grid/column-kinds.tsx'],
  ],
  ['to be verified', /'proposed', *'resolved'\)/u, ['migrations/code/requests/is_to_verify.sql']],
  [
    'on hold',
    /held_until *(>|<=) *(now|statement_timestamp|at\b)/u,
    ['migrations/code/oversight/cohort_now_tally.sql', 'migrations/code/requests/is_on_hold.sql'],
  ],
  [
    'late',
    /due_at *< *(now|at\b)/u,
    [
      ...['migrations/code/oversight/cohort_registered.sql', 'migrations/code/oversight/cohort_registered_tally.sql'],
      'migrations/code/requests/is_late.sql',
    ],
  ],
  [
    'the legal calendar',
    /calendar_id = 1\b|clock_of\(1\)|\bis_legal\b/u,
    ['migrations/code/deadlines/legal_calendar.sql'],
  ],
] as const)('%s stands in its home', (_what, pattern, homes) => {
  expect(texts.size).toBeGreaterThan(700)
  const found = [...texts].filter(([path, text]) => !isNoRule.test(path) && pattern.test(text)).map(([path]) => path)
  // The states in the order in which screens list them are no condition; a pause counted by parts asks for its end twice.
  expect(found.toSorted()).toEqual([...homes].toSorted())
})

it('what strangers write is looked up in no plain object: every object answers to "constructor"', () => {
  const strangers = [...texts].filter(([path]) => /^src-(main\/(gateway|files)|shared\/reading)\//u.test(path))
  expect(strangers.length).toBeGreaterThan(80)
  const plain = /const \w+: (?:Readonly<)?Record<string, [^=]*= \{/u
  // A single letter of a word, which is no name of anything.
  const isKnown = (path: string): boolean => path === 'src-shared/reading/suffixes.ts'
  expect(strangers.filter(([path, text]) => plain.test(text) && !isKnown(path)).map(([path]) => path)).toEqual([])
})
