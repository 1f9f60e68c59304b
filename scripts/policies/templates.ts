// The group policy templates of Windows, from the table of settings: one ADMX and a file of words a language.
import { groupTitles, settingGroups, settings, type Setting } from '#main/policies/table.ts'
import { policyKey } from '#main/policies/registry.ts'

export type Language = 'tr' | 'en'
export const cultures = { tr: 'tr-TR', en: 'en-US' } as const

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const head = '<?xml version="1.0" encoding="utf-8"?>'
const schema =
  'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0"'
const title = { tr: 'Zimmet', en: 'Zimmet' }
const supported = { tr: 'Zimmet’in desteklediği Windows sürümleri', en: 'Versions of Windows that Zimmet supports' }

const entries = Object.entries(settings) as [string, Setting][]

/** Zimmet.admx */
export function admx(): string {
  const categories = Object.keys(settingGroups).map(
    (group) =>
      `    <category name="${group}" displayName="$(string.Category_${group})"><parentCategory ref="Zimmet" /></category>`,
  )
  const policies = Object.entries(settingGroups).flatMap(([group, of]) =>
    Object.entries(of).map(([name, setting]) => policy(group, name, setting)),
  )
  return lines(
    head,
    `<policyDefinitions ${schema}>`,
    '  <policyNamespaces><target prefix="zimmet" namespace="Zimmet.Policies.Zimmet" /></policyNamespaces>',
    '  <resources minRequiredRevision="1.0" />',
    '  <supportedOn><definitions><definition name="Supported" displayName="$(string.Supported)" /></definitions></supportedOn>',
    '  <categories>',
    '    <category name="Zimmet" displayName="$(string.Category_Zimmet)" />',
    ...categories,
    '  </categories>',
    '  <policies>',
    ...policies,
    '  </policies>',
    '</policyDefinitions>',
  )
}

function policy(group: string, name: string, setting: Setting): string {
  const names = `name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_Explain)"`
  return lines(
    `    <policy ${names} presentation="$(presentation.${name})" key="${escape(policyKey)}">`,
    `      <parentCategory ref="${group}" />`,
    '      <supportedOn ref="Supported" />',
    `      <elements>${element(name, setting)}</elements>`,
    '    </policy>',
  ).trimEnd()
}

function element(name: string, { kind }: Setting): string {
  const ids = `id="${name}_Value" valueName="${name}"`
  switch (kind.is) {
    case 'text':
      return `<text ${ids} required="true" expandable="false" />`
    case 'lines':
      return `<multiText ${ids} required="true" />`
    case 'number':
      return `<decimal ${ids} required="true" minValue="${kind.minimum}" maxValue="${kind.maximum}" />`
    case 'choice': {
      const items = kind.items.map(({ value }) => {
        const written = kind.asNumber ? `<decimal value="${value}" />` : `<string>${escape(value)}</string>`
        return `<item displayName="$(string.${itemId(name, value)})"><value>${written}</value></item>`
      })
      return `<enum ${ids} required="true">${items.join('')}</enum>`
    }
  }
}

const itemId = (name: string, value: string): string => `${name}_${value.replaceAll(/[^A-Za-z0-9]/gu, '_')}`

/** <culture>/Zimmet.adml */
export function adml(language: Language): string {
  const strings: [string, string][] = [
    ['Category_Zimmet', title[language]],
    ['Supported', supported[language]],
    ...Object.entries(groupTitles).map(([group, words]): [string, string] => [`Category_${group}`, words[language]]),
    ...entries.flatMap(([name, setting]): [string, string][] => [
      [name, setting.title[language]],
      [`${name}_Explain`, setting.explain[language]],
      ...(setting.kind.is === 'choice'
        ? setting.kind.items.map(({ value, words }): [string, string] => [itemId(name, value), words[language]])
        : []),
    ]),
  ]
  return lines(
    head,
    `<policyDefinitionResources ${schema}>`,
    `  <displayName>${title[language]}</displayName>`,
    `  <description>${title[language]}</description>`,
    '  <resources>',
    '    <stringTable>',
    ...strings.map(([id, text]) => `      <string id="${id}">${escape(text)}</string>`),
    '    </stringTable>',
    '    <presentationTable>',
    ...entries.map(([name, setting]) => `      ${presentation(name, setting, language)}`),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
  )
}

function presentation(name: string, { kind, title: words }: Setting, language: Language): string {
  const ref = `refId="${name}_Value"`
  const label = escape(words[language])
  const box = {
    text: `<textBox ${ref}><label>${label}</label></textBox>`,
    lines: `<multiTextBox ${ref} defaultHeight="4">${label}</multiTextBox>`,
    number: `<decimalTextBox ${ref}>${label}</decimalTextBox>`,
    choice: `<dropdownList ${ref} noSort="true">${label}</dropdownList>`,
  }[kind.is]
  return `<presentation id="${name}">${box}</presentation>`
}

// Windows' own lines, so that an editor there shows them as lines.
const lines = (...given: string[]): string => `${given.join('\r\n')}\r\n`

/** The table of docs/it/policies.md. */
export function table(): string {
  const rows = entries.map(([name, setting]) => {
    const kind = { text: 'REG_SZ', lines: 'REG_MULTI_SZ', number: 'REG_DWORD', choice: 'REG_SZ' }[setting.kind.is]
    const type = setting.kind.is === 'choice' && setting.kind.asNumber ? 'REG_DWORD' : kind
    return `| \`${name}\` | ${type} | ${setting.wanted.en} | ${setting.explain.en} |`
  })
  return ['| value | type | what it must be | what it does |', '|---|---|---|---|', ...rows].join('\n')
}
