import { createContext, useContext } from 'react'
import type { Me } from '#shared/contract/session.ts'

const SignedIn = createContext<Me | null>(null)
export const MeProvider = SignedIn.Provider

/** Who is signed in on this PC; only under the frame, which stands for nobody else. */
export function useMe(): Me {
  const me = useContext(SignedIn)
  if (me === null) throw new Error('useMe stands outside of the frame: nobody is signed in')
  return me
}
