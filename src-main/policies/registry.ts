// HKLM\Software\Policies\Zimmet\Zimmet by Windows' own functions: reg.exe may be forbidden, and its words are those of the
// language of Windows. What stands under HKCU a person may have written himself; it is not read.
import { createRequire } from 'node:module'
import type * as nativeReg from 'native-reg'
import type { Found } from './read.ts'

export const policyKey = 'Software\\Policies\\Zimmet\\Zimmet'

type Registry = Pick<typeof nativeReg, 'HKEY' | 'Access' | 'openKey' | 'closeKey' | 'enumValueNames' | 'queryValue'>

// Its binaries are for Windows alone; elsewhere nobody asks for them.
const load = (): Registry => createRequire(import.meta.url)('native-reg') as Registry

/** The values of the key; null where there is no such key, or no Windows. */
export function readRegistry(platform = process.platform, registry = load): Found {
  if (platform !== 'win32') return { raw: null }
  try {
    return { raw: valuesOf(registry()) }
  } catch (error) {
    const wanted = { tr: 'okunabilen bir kayıt defteri anahtarı', en: 'a registry key that can be read' }
    return { raw: null, problem: { setting: policyKey, found: String(error), wanted } }
  }
}

function valuesOf({ HKEY, Access, openKey, closeKey, enumValueNames, queryValue }: Registry): Found['raw'] {
  const key = openKey(HKEY.LOCAL_MACHINE, policyKey, Access.QUERY_VALUE | Access.WOW64_64KEY)
  if (key === null) return null
  try {
    const names = enumValueNames(key).filter((name) => name !== '')
    if (names.length === 0) return null
    return Object.fromEntries(names.map((name) => [name, plain(queryValue(key, name))]))
  } finally {
    closeKey(key)
  }
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)
