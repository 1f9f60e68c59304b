import { signedIn } from '../implementer.ts'
import { firstLines, write } from './write.ts'

export const reports = {
  write: signedIn.reports.write.handler(({ context, input }) => write(context, input)),
  lines: signedIn.reports.lines.handler(({ context, input }) => firstLines(context, input)),
  save: signedIn.reports.save.handler(({ context, input }) => context.desk.papers.save(input.paperId)),
  part: signedIn.reports.part.handler(({ context, input }) => context.desk.papers.part(input.paperId, input.offset)),
  discard: signedIn.reports.discard.handler(({ context, input }) => context.desk.papers.discard(input.paperId)),
  savePdf: signedIn.reports.savePdf.handler(({ context, input }) => context.desk.papers.savePdf(input.name)),
}
