// The services and what each asks: an attribute a question of the subject, and whether a report answers them.
import type { Context } from 'hono'
import { answer, type Format, refuse, xmlOf } from './answer.ts'
import type { Open311Data, Question } from './data.ts'

/** The name of a question in a form: attribute[q12]. */
export const codeOf = ({ id }: Question): string => `q${id}`

const yesOrNo = [
  { key: 'yes', name: 'Evet' },
  { key: 'no', name: 'Hayır' },
]

/** What may be chosen; empty where anything may be told. */
export function valuesOf({ kind, choices }: Question): { key: string; name: string }[] {
  if (kind === 'yes_no') return yesOrNo
  const lines = choices.split('\n').map((line) => line.trim())
  return kind === 'choice' ? lines.filter(Boolean).map((line) => ({ key: line, name: line })) : []
}

const types = { text: 'string', number: 'number', choice: 'singlevaluelist', yes_no: 'singlevaluelist' } as const

const attributeOf = (question: Question, order: number): Record<string, unknown> => ({
  ...{ variable: 'true', code: codeOf(question), datatype: types[question.kind] },
  ...{
    required: String(question.isRequired),
    datatype_description: '',
    order: String(order),
    description: question.name,
  },
})

/** All services, or the definition of the one that is asked for. */
export async function services(
  context: Context,
  data: Open311Data,
  format: Format,
  id: string | null,
): Promise<Response> {
  const [all, questions] = await Promise.all([data.services(), data.questions()])
  if (id !== null && !all.some(({ code }) => code === id)) return refuse(context, format, 404, 'service_code not found')
  if (id !== null)
    return definition(
      context,
      format,
      id,
      questions.filter(({ serviceCode }) => serviceCode === id),
    )
  const rows = all.map((one) => ({
    ...{ service_code: one.code, service_name: one.name, description: one.name, type: 'realtime' },
    metadata: String(questions.some(({ serviceCode }) => serviceCode === one.code)),
    ...{
      keywords: one.keywords
        .split(/[\s,;]+/u)
        .filter(Boolean)
        .join(','),
      group: one.serviceGroup,
    },
  }))
  return answer(context, format, 'services', 'service', rows)
}

function definition(context: Context, format: Format, code: string, questions: readonly Question[]): Response {
  if (format === 'json') {
    const attributes = questions.map((one, index) => {
      const values = valuesOf(one)
      return { ...attributeOf(one, index + 1), ...(values.length === 0 ? {} : { values }) }
    })
    return context.json({ service_code: code, attributes })
  }
  const attribute = questions.map((one, index) => {
    const values = valuesOf(one)
    return { ...attributeOf(one, index + 1), ...(values.length === 0 ? {} : { values: { value: values } }) }
  })
  const attributes = attribute.length === 0 ? '' : { attribute }
  return xmlOf(context, { service_definition: { service_code: code, attributes } })
}

/** The answers of a report with the names of their questions, or why it cannot be taken so. */
export function answersTo(
  questions: readonly Question[],
  told: Record<string, string | string[]>,
): { name: string; value: string }[] | string {
  const answers: { name: string; value: string }[] = []
  for (const question of questions) {
    const name = `attribute[${codeOf(question)}]`
    const value = [told[name] ?? told[`${name}[]`] ?? []].flat()[0]?.trim() ?? ''
    if (value === '' && question.isRequired) return `${name} is required`
    if (value === '') continue
    const values = valuesOf(question)
    const chosen = values.find(({ key }) => key === value)
    if (values.length > 0 && chosen === undefined) return `${name} is none of its values`
    if (question.kind === 'number' && !Number.isFinite(Number(value.replace(',', '.')))) return `${name} is no number`
    answers.push({ name: question.name, value: chosen?.name ?? value.slice(0, 400) })
  }
  return answers
}
