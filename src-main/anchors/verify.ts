// Holds a folder of anchors against the database as it is now, and asks the database's own verifiers.
import type { Database } from '#main/database/database.ts'
import { readChain, type Chain, type FileFault, type Link } from './folder.ts'
import { digestOfHeads, type Head } from './format.ts'
import { monthFaults, type MonthFault } from './months.ts'
import {
  anchoredFaults,
  closedMonths,
  lastAnchor,
  ownFaults,
  postsHead,
  rulesDigest,
  settingsHead,
  type AnchoredFault,
  type OwnFault,
} from './queries.ts'
import { batches } from './write.ts'

export type Verdict = {
  /** What the database's own verifiers find. */
  own: OwnFault[]
  /** What was anchored and is no more so; empty without a folder. */
  anchored: AnchoredFault[]
  files: FileFault[]
  /** What is wrong besides requests, each with its day. */
  others: {
    kind:
      | 'posts_rewritten'
      | 'settings_rewritten'
      | 'rules_changed'
      | 'heads_differ'
      | 'last_file_missing'
      | 'no_anchor'
      | MonthFault['kind']
    day: string
    /** Of a closed month: its first day. */
    month?: string
  }[]
  /** How many requests, files and records were looked at. */
  looked: { requests: number; files: number; records: number }
  keys: string[]
}

export type Question = { folder?: string | undefined; fingerprint?: string | undefined }

/** Everything that can be checked; without a folder what the database itself knows. */
export async function verify(database: Database, { folder, fingerprint }: Question): Promise<Verdict> {
  const verdict: Verdict = {
    ...{ own: await ownFaults(database), anchored: [], files: [], others: [] },
    ...{ looked: { requests: 0, files: 0, records: 0 }, keys: [] },
  }
  if (folder === undefined) return verdict
  const chain = await readChain(folder, {
    fingerprint,
    look: async (anchor) => {
      verdict.looked.records += anchor.heads.length
      // Whether it still ends there, and its rows are the same, is asked of each request's newest record alone.
      const records = anchor.heads.map((head) => ({ ...head, facts: null }))
      for (const some of batches(records)) verdict.anchored.push(...(await anchoredFaults(database, some)))
    },
  })
  verdict.files.push(...chain.faults)
  verdict.looked.files = chain.links.length
  verdict.looked.requests = chain.known.size
  verdict.keys.push(...new Set(chain.links.map(({ fingerprint: key }) => key)))
  for (const some of batches([...chain.known.values()]))
    verdict.anchored.push(...(await anchoredFaults(database, some)))
  verdict.anchored = withoutTwins(verdict.anchored)
  await lookAtTheRest(database, chain, verdict)
  return verdict
}

async function lookAtTheRest(database: Database, { links, known }: Chain, { others }: Verdict): Promise<void> {
  const last = links.at(-1)
  const newest = await lastAnchor(database)
  if (last === undefined) {
    others.push({ kind: 'no_anchor', day: newest?.day ?? '' })
    return
  }
  if (newest !== null && newest.day > last.header.day && newest.fingerprint === last.fingerprint)
    others.push({ kind: 'last_file_missing', day: newest.day })
  if (digestOfHeads(inOrder(known)) !== last.header.heads) others.push({ kind: 'heads_differ', day: last.header.day })
  const posts = await postsHead(database, null)
  for (const { header } of links) {
    const before = await postsHead(database, header.posts.id)
    // Who has which post moves with a new entry of the ledger alone.
    const isMoved = header.posts.id === posts.id && header.posts.present !== posts.present
    if (before.id !== header.posts.id || before.digest !== header.posts.digest || isMoved)
      others.push({ kind: 'posts_rewritten', day: header.day })
  }
  for (const { header } of links) {
    if (header.settings === undefined) continue
    const { entry, hash } = header.settings
    const now = await settingsHead(database, entry)
    if (now?.entry !== entry || now.hash !== hash) others.push({ kind: 'settings_rewritten', day: header.day })
  }
  others.push(...(await changedRules(database, links)), ...monthFaults(links, await closedMonths(database)))
}

// Steps change the rules rightfully; the same steps with other rules are somebody's own.
async function changedRules(database: Database, links: readonly Link[]): Promise<Verdict['others']> {
  const now = await rulesDigest(database)
  const days = [...links.map(({ header }) => ({ day: header.day, rules: header.rules })), { day: '', rules: now }]
  return days.flatMap(({ day, rules }, index) => {
    const before = days[index - 1]
    const isOwn = before !== undefined && before.rules.steps === rules.steps && before.rules.digest !== rules.digest
    return isOwn ? [{ kind: 'rules_changed' as const, day: day === '' ? before.day : day }] : []
  })
}

function inOrder(known: ReadonlyMap<number, Head>): Head[] {
  return [...known.values()].toSorted((one, other) => one.requestId - other.requestId)
}

function withoutTwins(faults: readonly AnchoredFault[]): AnchoredFault[] {
  return [...new Map(faults.map((fault) => [`${fault.requestId} ${fault.entry} ${fault.fault}`, fault])).values()]
}

/** How many faults were found, of whatever kind. */
export const faultsOf = ({ own, anchored, files, others }: Verdict): number =>
  own.length + anchored.length + files.length + others.length

/** Whether nothing at all was found. */
export const isWhole = (verdict: Verdict): boolean => faultsOf(verdict) === 0
