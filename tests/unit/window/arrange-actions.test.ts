import { expect, test } from 'vitest'
import { arrangeActions } from '#renderer/components/ActionBar/arrange-actions.ts'
import { actKeys, actOrder } from '#renderer/ui/acts.ts'
import { act, requestState, type Act } from '#shared/contract/values.ts'

const offer = (name: Act, refusal: string | null = null) => ({ act: name, refusal, run: () => undefined })

test('the likely next act that may be done is the first, two beside it, the rest behind', () => {
  const actions = [offer('add_note'), offer('hand_over'), offer('accept_custody', 'no'), offer('take'), offer('hold')]
  const { shown, more } = arrangeActions(actions, actOrder('new'))
  expect(shown.map((each) => each.act)).toEqual(['take', 'accept_custody', 'hand_over'])
  expect(more.map((each) => each.act)).toEqual(['hold', 'add_note'])
})

test.each(requestState.options)('in state %s every act has its place but those that stand elsewhere', (state) => {
  expect(actOrder(state).toSorted()).toEqual(
    act.options.filter((name) => name !== 'reveal' && name !== 'undo').toSorted(),
  )
})

test('no two acts share a key', () => {
  const keys = Object.values(actKeys).filter((key) => key !== null)
  expect(new Set(keys).size).toBe(keys.length)
})
