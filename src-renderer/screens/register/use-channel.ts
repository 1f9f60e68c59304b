import { useState } from 'react'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { keep, readKept } from '#renderer/host/storage.ts'
import { isNumber } from '#renderer/host/use-preference.ts'

const storageKey = 'register/channel'

/**
 * By which way callers come: the one that was chosen last in this window, whatever is saved or cleared meanwhile. Before
 * that an agent has the phone in hand, and anybody else has nothing chosen.
 */
export function useChannel(): [channelId: number | null, choose: (channelId: number) => void] {
  const me = useMe()
  const { names } = useNames()
  const [chosen, setChosen] = useState(() => readKept(sessionStorage, storageKey))
  const known = names.all.channels.find(({ id, isActive }) => isActive && id === chosen)
  const usual =
    me.post === 'agent' ? names.all.channels.find(({ code, isActive }) => isActive && code === 'phone') : undefined
  const choose = (channelId: number) => {
    setChosen(channelId)
    keep(sessionStorage, storageKey, channelId)
  }
  return [isNumber(chosen) && known ? known.id : (usual?.id ?? null), choose]
}
