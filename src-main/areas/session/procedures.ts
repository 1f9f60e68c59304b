import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { anyone, signedIn } from '../implementer.ts'
import { notices } from './notices.ts'
import { changePassword } from './password.ts'
import { current, samplePeople, signIn, signInAsSample } from './sign-in.ts'

export const session = {
  ...answered(contract.session, signedIn.session),
  current: anyone.session.current.handler(({ context }) => current(context.desk)),
  signIn: anyone.session.signIn.handler(({ context, input }) => signIn(context.desk, input)),
  signInAsSample: anyone.session.signInAsSample.handler(({ context, input }) =>
    signInAsSample(context.desk, input.login),
  ),
  signOut: anyone.session.signOut.handler(({ context }) => context.desk.signOut()),
  changePassword: anyone.session.changePassword.handler(({ context, input }) => changePassword(context.desk, input)),
  notices: signedIn.session.notices.handler(({ context }) => notices(context.database)),
  samplePeople: anyone.session.samplePeople.handler(({ context }) => samplePeople(context.desk)),
  notify: anyone.session.notify.handler(({ context, input }) => context.desk.notify(input)),
  revisions: anyone.session.revisions.handler(({ context }) => context.desk.revisions()),
  connection: anyone.session.connection.handler(({ context }) => context.desk.connection()),
}
