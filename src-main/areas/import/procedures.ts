import { AsyncIteratorClass } from '@orpc/server'
import type { ImportMapping, ImportProgress } from '#shared/contract/import.ts'
import type { ImportLanguage } from '#shared/import-sentences.ts'
import type { WaitingPaper } from '#shared/contract/reports.ts'
import type { HostSession } from '../host-context.ts'
import type { Person } from '../seat.ts'
import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import type { WaitingPapers } from '#main/files/waiting-papers.ts'
import { look } from './look.ts'
import { pastImports } from './queries.ts'
import type { ReportPlace } from './report.ts'
import { runImport } from './run.ts'

export const imports = {
  ...answered(contract.imports, signedIn.imports),
  list: signedIn.imports.list.handler(({ context }) => pastImports(context.database)),
  begin: signedIn.imports.begin.handler(({ context, input }) => context.desk.uploads.begin(input.name)),
  part: signedIn.imports.part.handler(({ context, input }) =>
    context.desk.uploads.part(input.uploadId, input.offset, input.bytes),
  ),
  look: signedIn.imports.look.handler(({ context, input }) =>
    look(context.desk.uploads.find(input.uploadId), input.file),
  ),
  run: signedIn.imports.run.handler(({ context, input }) => run(context, input)),
  discard: signedIn.imports.discard.handler(({ context, input }) => context.desk.uploads.discard(input.uploadId)),
}

type RunInput = { uploadId: string; mapping: ImportMapping; isDry: boolean; language: ImportLanguage }

function run(
  person: Person & { desk: HostSession },
  input: RunInput,
): AsyncIteratorClass<ImportProgress, undefined, void> {
  const { path, name } = person.desk.uploads.find(input.uploadId)
  const report = waitingReport(person.desk.papers, name)
  const importing = runImport(person.database, { ...input, path, fileName: name, report })
  return new AsyncIteratorClass(
    async () => await importing.next(),
    async () => {
      await importing.return(undefined)
    },
  )
}

function waitingReport(papers: WaitingPapers, name: string): ReportPlace<WaitingPaper> {
  let paperId = ''
  return {
    begin: async () => {
      const begun = await papers.begin()
      paperId = begun.paperId
      return begun.file
    },
    keep: async () => await papers.finish(paperId, `${name.replace(/\.[^.]+$/u, '')} - alınmayanlar.csv`),
    abandon: async () => await papers.discard(paperId),
  }
}
