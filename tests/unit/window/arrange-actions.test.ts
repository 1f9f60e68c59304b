import { expect, test } from 'vitest'
import { arrangeActions } from '#renderer/components/ActionBar/arrange-actions.ts'
import { actKeys, actOrder } from '#renderer/ui/acts.ts'
import { act, requestState, type Act } from '#shared/contract/values.ts'

const offer = (name: Act, refusal: string | null = null) => ({ act: name, refusal, run: () => undefined })

test('the likely next act that may be done is the first, two beside it, the rest behind, what may not be done last', () => {
  const actions = [offer('add_note'), offer('hand_over'), offer('accept_custody', 'no'), offer('take'), offer('hold')]
  const { shown, more } = arrangeActions(actions, actOrder('new'))
  expect(shown.map((each) => each.act)).toEqual(['take', 'hand_over', 'hold'])
  expect(more.map((each) => each.act)).toEqual(['add_note', 'accept_custody'])
})

test('where there is less room fewer stand beside the first, and none is lost', () => {
  const actions = [offer('add_note'), offer('hand_over'), offer('accept_custody', 'no'), offer('take'), offer('hold')]
  const { shown, more } = arrangeActions(actions, actOrder('new'), 1)
  expect(shown.map((each) => each.act)).toEqual(['take'])
  expect(more.map((each) => each.act)).toEqual(['hand_over', 'hold', 'add_note', 'accept_custody'])
})

test.each(requestState.options)('in state %s every act has its place but those that stand elsewhere', (state) => {
  expect(actOrder(state).toSorted()).toEqual(
    act.options.filter((name) => !['reveal', 'undo', 'add_messages'].includes(name)).toSorted(),
  )
})

test('no two acts share a key', () => {
  const keys = Object.values(actKeys).filter((key) => key !== null)
  expect(new Set(keys).size).toBe(keys.length)
})
