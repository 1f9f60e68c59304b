// The order of the test files: what takes long begins first, so that no long file runs on alone when all others are done.
import { stat } from 'node:fs/promises'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest first. Whatever is not named follows, the larger file first; a name too many or too few only costs time. */
const longest = [
  'database/law-of-closing.model',
  'database/tampering/tampering',
  'database/oversight/every-figure-opens-its-rows',
  'house/packages',
  'house/npm-run-setup',
  'database/nothing-lies-on-nobody',
  'house/npm-start',
  'database/messages/outbox.model',
  'database/oversight/who-sees-which-figures',
  'database/clock/lives-of-requests',
  'database/found-by-words',
  'database/oversight/closed-months',
  'house/npm-run-enrol',
  'house/server-package',
  'host/areas/code-replaced',
  'database/enrolling',
  'host/sample/determinism',
  'database/ledgers',
  'database/clock/late-stays-late',
  'house/embedded-postgres',
  'host/gateway/gateway-process',
  'host/sample/people',
  'house/npm-run-prove-backup',
  'house/npm-run-migrate',
  'host/areas/asked-often',
  'database/clock/within-reach',
  'database/who-may-do-what',
  'host/gateway/in-and-out',
  'host/updates/updates-arrive',
  'database/messages/read-again',
  'host/reports/press',
  'database/one-against-all',
  'house/migrations',
  'host/sample/municipality',
  'database/notices-pile-up',
  'host/areas/what-the-server-says',
  'host/areas/live-and-lost',
  'host/areas/silence',
  'host/reports/places',
  'database/reading-on-record',
  'house/for-it',
  'database/clock/three-counts-agree',
  'house/npm-run-import',
  'database/clock/laws-of-the-clock',
  'host/ports/browser-process',
  'host/areas/what-was-shown',
  'database/oversight/desk-tally',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = await Promise.all(
      files.map(async (file) => {
        const place = longest.findIndex((name) => file.moduleId.endsWith(`/tests/${name}.test.ts`))
        return { file, place: place < 0 ? longest.length : place, size: (await stat(file.moduleId)).size }
      }),
    )
    return placed.toSorted((one, other) => one.place - other.place || other.size - one.size).map(({ file }) => file)
  }
}
