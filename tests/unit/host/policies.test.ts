// What IT fixes for all PCs: the templates resolve, the reader believes the right places, the words of a bad value are clear.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPolicyFile, windowsDoubt, type FileWorld } from '#main/policies/policy-file.ts'
import { readPolicies, type Found, type Sources } from '#main/policies/read.ts'
import { policyKey, readRegistry } from '#main/policies/registry.ts'
import { settings } from '#main/policies/table.ts'
import { project } from '#tests/support/project.ts'
import { adml, admx, table } from '../../../scripts/policies/templates.ts'

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)
const twice = (names: string[]): string[] => names.filter((name, nth) => names.indexOf(name) !== nth)

describe('the templates', () => {
  const main = admx()
  const words = { tr: adml('tr'), en: adml('en') }

  test.each(['tr', 'en'] as const)('resolve every reference (%s)', (language) => {
    const strings = all(words[language], /<string id="([^"]+)"/gu)
    const presentations = all(words[language], /<presentation id="([^"]+)"/gu)
    const elements = all(main, /<(?:text|multiText|decimal|enum) id="([^"]+)"/gu)
    expect(strings.length).toBeGreaterThan(20)
    expect(elements).toHaveLength(Object.keys(settings).length)
    expect(all(main, /\$\(string\.([^)]+)\)/gu).filter((id) => !strings.includes(id))).toEqual([])
    expect(all(main, /\$\(presentation\.([^)]+)\)/gu).filter((id) => !presentations.includes(id))).toEqual([])
    expect(all(words[language], /refId="([^"]+)"/gu).toSorted()).toEqual(elements.toSorted())
    // And nothing is left over that nobody refers to.
    expect(strings.filter((id) => !main.includes(`$(string.${id})`))).toEqual([])
    expect([...twice(strings), ...twice(presentations), ...twice(elements)]).toEqual([])
  })

  test('say every name once, and refer to categories and versions that are there', () => {
    const policies = all(main, /<policy name="([^"]+)"/gu)
    expect(policies).toEqual(Object.keys(settings))
    const categories = all(main, /<category name="([^"]+)"/gu)
    expect(twice([...categories, ...policies])).toEqual([])
    expect(all(main, /<parentCategory ref="([^"]+)"/gu).filter((ref) => !categories.includes(ref))).toEqual([])
    expect(new Set(all(main, /<supportedOn ref="([^"]+)"/gu))).toEqual(
      new Set(all(main, /<definition name="([^"]+)"/gu)),
    )
    expect(new Set(all(main, / key="([^"]+)"/gu))).toEqual(new Set([policyKey]))
    expect(main).not.toContain('class="User"')
  })

  test('have words in both languages, and they differ', () => {
    const told = (text: string) =>
      Object.fromEntries([...text.matchAll(/<string id="([^"]+)">([^<]*)</gu)].map(([, id, said]) => [id, said]))
    const [tr, en] = [told(words.tr), told(words.en)]
    expect(Object.keys(tr)).toEqual(Object.keys(en))
    expect(Object.values(tr).filter((said) => said === '')).toEqual([])
    expect(Object.keys(tr).filter((id) => id !== 'Category_Zimmet' && tr[id] === en[id])).toEqual([])
  })

  test('are well formed', () => {
    for (const text of [main, words.tr, words.en]) {
      const open: string[] = []
      for (const [, close, name = '', rest = ''] of text.matchAll(/<(\/?)([A-Za-z]+)((?:\s[^<>]*)?)>/gu)) {
        if (close === '/') expect(open.pop()).toBe(name)
        else if (!rest.endsWith('/')) open.push(name)
      }
      expect(open).toEqual([])
      expect(text.replaceAll(/&(?:amp|lt|gt|quot);/gu, '')).not.toContain('&')
    }
  })

  test('are what the page says (npm run policies writes it anew)', () => {
    expect(readFileSync(join(project, 'docs/it/policies.md'), 'utf8')).toContain(
      `<!-- settings -->\n${table()}\n<!-- /settings -->`,
    )
  })
})

const read = (registry: Found, file: Found = { raw: null }, env: NodeJS.ProcessEnv = {}) =>
  readPolicies({ registry: () => registry, file: () => file, env } satisfies Sources)

describe('the reader', () => {
  test('takes the values of the registry as group policy writes them', () => {
    const raw = {
      ServerHosts: ['db1.belediye.local', 'db2.belediye.local'],
      ...{ ServerPort: 5433, Database: 'zimmet', Tls: 'verify-full', CaFile: '%ProgramData%\\Zimmet\\ca.pem' },
      ...{ UpdateUrl: 'https://guncelleme.belediye.local/', UpdateMode: 'manual', Ring: 0 },
    }
    const { source, values, problems } = read({ raw }, { raw: { Ring: 3 } }, { PROGRAMDATA: 'C:\\ProgramData' })
    expect([source, problems]).toEqual(['registry', []])
    expect(values).toEqual({ ...raw, CaFile: 'C:\\ProgramData\\Zimmet\\ca.pem' })
  })

  test('takes the file where there is no such key', () => {
    const { source, values } = read(
      { raw: null },
      { raw: { ServerHosts: 'db1; db2,db3', ServerPort: '5433', Ring: '2' } },
    )
    expect([source, values]).toEqual(['file', { ServerHosts: ['db1', 'db2', 'db3'], ServerPort: 5433, Ring: 2 }])
    expect(read({ raw: null })).toEqual({ source: 'none', values: {}, problems: [] })
  })

  test.each([
    ['ServerPort', 70_000],
    ['ServerPort', 'x'],
    ['ServerHosts', []],
    ['ServerHosts', ['a b']],
    ['ServerHosts', 5],
    ['Tls', 'on'],
    ['UpdateUrl', 'ftp://x/'],
    ['UpdateUrl', '\\\\sunucu\\zimmet'],
    ['UpdateMode', 'sometimes'],
    ['Ring', 4],
    ['Ring', -1],
    ['CaFile', ''],
    ['Database', 'a\nb'],
    ['DataFolder', 7],
    ['Serverhost', 'db'],
  ])('leaves out %s = %j, says what it must be, and keeps the others', (name, value) => {
    const { values, problems } = read({ raw: { [name]: value, AnchorFolder: 'D:\\muhur' } })
    expect(values).toEqual({ AnchorFolder: 'D:\\muhur' })
    expect(problems).toEqual([{ setting: name, found: JSON.stringify(value), wanted: expect.any(Object) as unknown }])
    expect(problems[0]?.wanted.tr).toMatch(/\p{L}{2}/u)
  })

  test('asks the 64-bit registry of the machine, and no other', () => {
    const asked: unknown[] = []
    const fake = {
      ...{ HKEY: { LOCAL_MACHINE: 'HKLM' }, Access: { QUERY_VALUE: 1, WOW64_64KEY: 256 } },
      openKey: (...given: unknown[]) => {
        asked.push(given)
        return 7
      },
      ...{ closeKey: (key: unknown) => asked.push(key), enumValueNames: () => ['', 'Ring', 'ServerHosts'] },
      queryValue: (_key: unknown, name: string) => (name === 'Ring' ? 1 : ['db1']),
    } as never
    expect(readRegistry('win32', () => fake)).toEqual({ raw: { Ring: 1, ServerHosts: ['db1'] } })
    expect(asked).toEqual([['HKLM', policyKey, 257], 7])
    const never = () => {
      throw new Error('loaded elsewhere')
    }
    expect(readRegistry('linux', never)).toEqual({ raw: null })
    expect(readRegistry('win32', never)).toMatchObject({ raw: null, problem: { setting: policyKey } })
  })
})

describe('the policy file is believed', () => {
  const world = (more: Partial<FileWorld>): FileWorld => ({
    ...{ platform: 'linux', file: '/etc/zimmet/policy.json', text: () => '{"Ring":1}', rights: () => '' },
    stat: () => ({ uid: 0, mode: 0o100644, isLink: false }),
    ...more,
  })
  const standing =
    (uid: number, mode: number, isLink = false) =>
    () => ({ uid, mode, isLink })

  test('where root owns it and nobody else writes it', () => {
    expect(readPolicyFile(world({}))).toEqual({ raw: { Ring: 1 } })
    expect(readPolicyFile(world({ stat: () => null }))).toEqual({ raw: null })
  })

  test.each([
    ['another owner', standing(1_000, 0o100644)],
    ['a group that writes', standing(0, 0o100664)],
    ['everybody who writes', standing(0, 0o100666)],
    ['a link', standing(0, 0o120777, true)],
    ['a folder of another', (path: string) => ({ uid: path.endsWith('json') ? 0 : 1_000, mode: 0o755, isLink: false })],
  ])('not with %s', (_what, stat) => {
    expect(readPolicyFile(world({ stat }))).toMatchObject({
      raw: null,
      problem: { setting: '/etc/zimmet/policy.json' },
    })
  })

  test.each(['', '{', '[]', '"x"', 'null'])('not where it says %j', (text) => {
    expect(readPolicyFile(world({ text: () => text }))).toMatchObject({
      raw: null,
      problem: { wanted: { en: expect.any(String) as unknown } },
    })
  })

  test.each([
    ['O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)', false, true],
    ['O:BAG:SYD:(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FR;;;BU)', false, true],
    ['O:S-1-5-21-1-2-3-1001G:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)', false, false],
    ['O:BAG:SYD:PAI(A;;FA;;;BA)(A;;0x1301bf;;;BU)', false, false],
    ['O:BAG:SYD:PAI(A;;FA;;;BA)(A;;FA;;;WD)', false, false],
    ['O:BAG:SYD:PAI(A;;FA;;;BA)(A;CIOI;FA;;;WD)', false, false],
    ['O:BAG:SYD:PAI(A;;FA;;;BA)(XA;;FA;;;WD;(Exists a))', false, false],
    ['O:BAG:SYD:PAI(D;;FA;;;WD)(A;;FA;;;BA)', false, true],
    ['O:BAG:SYD:NO_ACCESS_CONTROL', false, false],
    ['O:BAG:SY', false, false],
    // ProgramData's own rights: anybody may add a file there, nobody may delete another's.
    [
      'O:BAG:SYD:(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)',
      true,
      true,
    ],
    ['O:BAG:SYD:(A;OICIID;FA;;;BA)(A;OICIID;0x1301ff;;;BU)', true, false],
    ['O:BAG:SYD:(A;OICIID;FA;;;BA)(A;CIID;DT;;;BU)', true, false],
  ])('on Windows by owner and rights: %s', (sddl, isFolder, isBelieved) => {
    expect(windowsDoubt(sddl, isFolder) === null).toBe(isBelieved)
  })
})
