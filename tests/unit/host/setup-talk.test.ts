// What the window of setup keeps of a conversation for its end.
import { expect, it } from 'vitest'
import { SetupTalk } from '#main/setup/window.ts'

it('of a password that was made anew the last one is shown, for it is the one that holds', () => {
  const talk = new SetupTalk()
  talk.secret('zimmet_owner', 'one')
  talk.secret('bilgi.islem', 'two')
  talk.secret('zimmet_owner', 'three')
  expect(talk.state.secrets).toEqual([
    { whose: 'bilgi.islem', password: 'two' },
    { whose: 'zimmet_owner', password: 'three' },
  ])
})
