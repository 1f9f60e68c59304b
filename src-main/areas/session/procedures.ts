import { anyone } from '../implementer.ts'
import { current, samplePeople, signIn, signInAsSample } from './sign-in.ts'

export const session = {
  current: anyone.session.current.handler(({ context }) => current(context.desk)),
  signIn: anyone.session.signIn.handler(({ context, input }) => signIn(context.desk, input)),
  signInAsSample: anyone.session.signInAsSample.handler(({ context, input }) =>
    signInAsSample(context.desk, input.login),
  ),
  signOut: anyone.session.signOut.handler(({ context }) => context.desk.signOut()),
  samplePeople: anyone.session.samplePeople.handler(({ context }) => samplePeople(context.desk)),
  notify: anyone.session.notify.handler(({ context, input }) => context.desk.notify(input)),
  revisions: anyone.session.revisions.handler(({ context }) => context.desk.revisions()),
  connection: anyone.session.connection.handler(({ context }) => context.desk.connection()),
}
