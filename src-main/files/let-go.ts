// What sockets, compression and blobs fill lies outside the engine's heap, which hardly counts it: a hundred megabytes of a file that has
// long been sent would lie there before it looks. So whoever moves a large file says when to look.
import v8 from 'node:v8'
import vm from 'node:vm'

type Collect = (how: { type: 'minor' | 'major'; flavor?: 'last-resort' }) => void
let collect: Collect | null = null

/** Gives back what was filled lately and is not held any more: a millisecond; of all that was ever filled: a good hundred. */
export function letGo(filled: 'lately' | 'ever' = 'lately'): void {
  if (collect === null) {
    v8.setFlagsFromString('--expose-gc')
    collect = vm.runInNewContext('gc') as Collect
  }
  collect(filled === 'lately' ? { type: 'minor' } : { type: 'major', flavor: 'last-resort' })
}
