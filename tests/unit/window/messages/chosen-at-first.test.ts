import { expect, it } from 'vitest'
import type { Message } from '#shared/contract/messages.ts'
import { attachableOf, chosenAtFirst, wordsOf } from '#renderer/screens/messages/chosen-at-first.ts'

const hour = 3600_000

function message(id: number, told: Partial<Message> = {}): Message {
  return {
    ...{
      id,
      direction: 'in',
      kind: 'text',
      at: id * hour,
      words: `söz ${id}`,
      details: {},
      reaction: null,
      editedAt: null,
    },
    ...{
      withdrawnAt: null,
      staffId: null,
      sendingState: null,
      deliveredAt: null,
      seenAt: null,
      faultClass: null,
      faultText: null,
    },
    ...{ followedBy: null, media: [], requestIds: [] },
    ...told,
  }
}

it('chooses what the citizen has written since anything went into a request, our answers between left out', () => {
  const messages = [
    message(1),
    message(2, { requestIds: [7] }),
    message(3),
    message(4, { direction: 'out' }),
    message(5),
  ]
  expect(chosenAtFirst(messages)).toEqual([3, 5])
})

it('chooses nothing of the day before his last words, no notices of the channel, and nothing where all went into one', () => {
  expect(chosenAtFirst([message(1), message(26), message(27, { kind: 'system' })])).toEqual([26])
  expect(chosenAtFirst([message(1, { requestIds: [7] })])).toEqual([])
})

it('makes the words of a request of them, without what was taken back', () => {
  expect(wordsOf([message(1), message(2, { withdrawnAt: 1 }), message(3, { words: null }), message(4)])).toBe(
    'söz 1\nsöz 4',
  )
})

it('takes photos and documents that have arrived, and no voices', () => {
  const media = (id: number, mediaType: string | null, state: Message['media'][number]['state'] = 'stored') => ({
    ...{ id, messageId: 1, name: null, state, mediaType, bytes: 1, fault: null },
  })
  const files = [media(1, 'image/jpeg'), media(2, 'audio/ogg'), media(3, 'application/pdf'), media(4, null, 'waiting')]
  expect(attachableOf([message(1, { media: files })]).map(({ id }) => id)).toEqual([1, 3])
})
