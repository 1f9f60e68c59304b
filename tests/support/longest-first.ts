// The order of the test files: what takes long begins first, so that no long file runs on alone when all others are done.
import { stat } from 'node:fs/promises'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest first. Whatever is not named follows, the larger file first; a name too many or too few only costs time. */
const longest = [
  'database/law-of-closing.model',
  'database/oversight/every-figure-opens-its-rows',
  'database/clock/late-stays-late',
  'house/packages',
  'house/server-package',
  'database/enrolling',
  'database/reading-on-record',
  'database/clock/lives-of-requests',
  'database/tampering/tampering',
  'database/ledgers',
  'house/npm-start',
  'house/npm-run-setup',
  'house/npm-run-prove-backup',
  'house/for-it',
  'database/oversight/who-sees-which-figures',
  'database/clock/within-reach',
  'house/embedded-postgres',
  'database/who-may-do-what',
  'database/clock/three-counts-agree',
  'house/migrations',
  'host/sample/determinism',
  'host/reports/places',
  'house/npm-run-import',
  'database/clock/laws-of-the-clock',
  'host/ports/browser-process',
  'host/sample/municipality',
  'host/areas/what-was-shown',
  'database/one-against-all',
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
