import { signedIn } from '../implementer.ts'
import {
  addExtraWork,
  calendars,
  createCalendar,
  previewDirectorateCalendar,
  previewExtraWork,
  previewWeek,
  setDirectorateCalendar,
  setWeek,
  undoExtraWork,
} from './calendars.ts'
import {
  addHoliday,
  daysOff,
  declareLeave,
  previewHoliday,
  previewLeave,
  previewWithoutHoliday,
  removeHoliday,
  undoLeave,
} from './days-off.ts'
import { approveProposal, previewProposal, proposals, refuseProposal } from './proposals.ts'
import {
  clocks,
  explain,
  extend,
  extendLegal,
  interruptLegal,
  logContact,
  previewTarget,
  restartLegal,
  reachedWarnings,
  seeWarning,
  setLegalBasis,
  setTarget,
  targets,
  tellStage,
} from './queries.ts'

export const clock = {
  read: signedIn.clock.read.handler(({ context }) => clocks(context.database)),
  explain: signedIn.clock.explain.handler(({ context, input }) => explain(context.database, input)),
  extend: signedIn.clock.extend.handler(({ context, input }) => extend(context.database, input)),
  logContact: signedIn.clock.logContact.handler(({ context, input }) => logContact(context.database, input)),
  setLegalBasis: signedIn.clock.setLegalBasis.handler(({ context, input }) => setLegalBasis(context.database, input)),
  extendLegal: signedIn.clock.extendLegal.handler(({ context, input }) => extendLegal(context.database, input)),
  interruptLegal: signedIn.clock.interruptLegal.handler(({ context, input }) =>
    interruptLegal(context.database, input),
  ),
  restartLegal: signedIn.clock.restartLegal.handler(({ context, input }) => restartLegal(context.database, input)),
  tellStage: signedIn.clock.tellStage.handler(({ context, input }) => tellStage(context.database, input)),
  reachedWarnings: signedIn.clock.reachedWarnings.handler(({ context, input }) =>
    reachedWarnings(context.database, input.since),
  ),
  seeWarning: signedIn.clock.seeWarning.handler(({ context, input }) => seeWarning(context.database, input)),
  targets: signedIn.clock.targets.handler(({ context }) => targets(context.database)),
  previewTarget: signedIn.clock.previewTarget.handler(({ context, input }) => previewTarget(context.database, input)),
  setTarget: signedIn.clock.setTarget.handler(({ context, input }) => setTarget(context.database, input)),
  calendars: signedIn.clock.calendars.handler(({ context }) => calendars(context.database)),
  createCalendar: signedIn.clock.createCalendar.handler(({ context, input }) =>
    createCalendar(context.database, input),
  ),
  previewWeek: signedIn.clock.previewWeek.handler(({ context, input }) => previewWeek(context.database, input)),
  setWeek: signedIn.clock.setWeek.handler(({ context, input }) => setWeek(context.database, input)),
  previewExtraWork: signedIn.clock.previewExtraWork.handler(({ context, input }) =>
    previewExtraWork(context.database, input),
  ),
  addExtraWork: signedIn.clock.addExtraWork.handler(({ context, input }) => addExtraWork(context.database, input)),
  undoExtraWork: signedIn.clock.undoExtraWork.handler(({ context, input }) => undoExtraWork(context.database, input)),
  previewDirectorateCalendar: signedIn.clock.previewDirectorateCalendar.handler(({ context, input }) =>
    previewDirectorateCalendar(context.database, input),
  ),
  setDirectorateCalendar: signedIn.clock.setDirectorateCalendar.handler(({ context, input }) =>
    setDirectorateCalendar(context.database, input),
  ),
  daysOff: signedIn.clock.daysOff.handler(({ context }) => daysOff(context.database)),
  previewLeave: signedIn.clock.previewLeave.handler(({ context, input }) => previewLeave(context.database, input)),
  declareLeave: signedIn.clock.declareLeave.handler(({ context, input }) => declareLeave(context.database, input)),
  undoLeave: signedIn.clock.undoLeave.handler(({ context, input }) => undoLeave(context.database, input)),
  previewHoliday: signedIn.clock.previewHoliday.handler(({ context, input }) =>
    previewHoliday(context.database, input),
  ),
  addHoliday: signedIn.clock.addHoliday.handler(({ context, input }) => addHoliday(context.database, input)),
  previewWithoutHoliday: signedIn.clock.previewWithoutHoliday.handler(({ context, input }) =>
    previewWithoutHoliday(context.database, input),
  ),
  removeHoliday: signedIn.clock.removeHoliday.handler(({ context, input }) => removeHoliday(context.database, input)),
  proposals: signedIn.clock.proposals.handler(({ context }) => proposals(context.database)),
  previewProposal: signedIn.clock.previewProposal.handler(({ context, input }) =>
    previewProposal(context.database, input),
  ),
  approveProposal: signedIn.clock.approveProposal.handler(({ context, input }) =>
    approveProposal(context.database, input),
  ),
  refuseProposal: signedIn.clock.refuseProposal.handler(({ context, input }) =>
    refuseProposal(context.database, input),
  ),
}
