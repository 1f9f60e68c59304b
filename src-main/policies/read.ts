// What IT has fixed on this PC: group policy in the registry, else a file that only an administrator can have written.
import { settings, type PolicyValues, type Setting, type SettingName } from './table.ts'
import { readPolicyFile } from './policy-file.ts'
import { readRegistry } from './registry.ts'

/** A value that cannot be what its setting needs; it is left out, and told. */
export interface PolicyProblem {
  /** The registry value, or the file where that is the trouble. */
  setting: string
  found: string
  wanted: { tr: string; en: string }
}

export interface Policies {
  source: 'registry' | 'file' | 'none'
  values: PolicyValues
  problems: PolicyProblem[]
}

/** What one place holds: raw values by name; null where nobody set any there. */
export type Found = { raw: Record<string, unknown> | null; problem?: PolicyProblem }

export interface Sources {
  registry: () => Found
  file: () => Found
  env: NodeJS.ProcessEnv
}

const usualSources: Sources = { registry: readRegistry, file: readPolicyFile, env: process.env }

export const noPolicies: Policies = { source: 'none', values: {}, problems: [] }

/** Read once, when the program starts. Never throws: what is wrong is among the problems. */
export function readPolicies({ registry, file, env } = usualSources): Policies {
  const fromRegistry = registry()
  if (fromRegistry.raw !== null) return understood('registry', fromRegistry, env)
  const fromFile = file()
  const problems = [fromRegistry.problem, fromFile.problem].filter((one) => one !== undefined)
  if (fromFile.raw === null) return { ...noPolicies, problems }
  const read = understood('file', fromFile, env)
  return { ...read, problems: [...problems, ...read.problems] }
}

function understood(source: 'registry' | 'file', { raw }: Found, env: NodeJS.ProcessEnv): Policies {
  const values: Record<string, unknown> = {}
  const problems: PolicyProblem[] = []
  for (const [name, found] of Object.entries(raw ?? {})) {
    if (!isSetting(name)) {
      problems.push({ setting: name, found: shown(found), wanted: unknownSetting })
      continue
    }
    const setting: Setting = settings[name]
    const read = setting.schema.safeParse(shaped(setting, found, env))
    if (read.success) values[name] = read.data
    else problems.push({ setting: name, found: shown(found), wanted: setting.wanted })
  }
  return { source, values, problems }
}

const unknownSetting = { tr: 'bilinen bir ayar adı', en: 'the name of a setting that is known' }

const isSetting = (name: string): name is SettingName => Object.hasOwn(settings, name)

/** As group policy, an installer or a hand writes it: lists as one line, numbers as text, names in percent signs. */
function shaped({ kind }: Setting, found: unknown, env: NodeJS.ProcessEnv): unknown {
  switch (kind.is) {
    case 'text':
      return typeof found === 'string' ? expanded(found, env) : found
    case 'lines': {
      const lines = typeof found === 'string' ? found.split(/[\s;,]+/u) : found
      return Array.isArray(lines) ? lines.filter((line) => line !== '') : lines
    }
    case 'number':
      return numeric(found)
    case 'choice':
      return kind.asNumber ? numeric(found) : found
  }
}

const numeric = (found: unknown): unknown =>
  typeof found === 'string' && /^\s*\d{1,9}\s*$/u.test(found) ? Number(found) : found

// A name that is not known stays as it is: a folder called "%X%" is noticed, one called "" would be another folder.
const expanded = (found: string, env: NodeJS.ProcessEnv): string =>
  found.replace(/%([^%]+)%/gu, (whole, name: string) => {
    const key = Object.keys(env).find((one) => one.toLowerCase() === name.toLowerCase())
    return (key === undefined ? undefined : env[key]) ?? whole
  })

const shown = (found: unknown): string => (JSON.stringify(found) ?? String(found)).slice(0, 200)
