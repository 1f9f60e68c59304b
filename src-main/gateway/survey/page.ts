// The page of a survey: for a telephone, without scripts, with nothing personal on it.
import { html } from 'hono/html'
import * as z from 'zod'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a survey's page shows, as zimmet.gateway_survey tells it. */
export const surveyShown = z.object({
  isOpen: z.boolean(),
  isAnswered: z.boolean(),
  number: z.string(),
  subject: z.string(),
  municipality: z.string().nullable(),
})
export type SurveyShown = z.infer<typeof surveyShown>

const style = `
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
  body { margin: 0 auto; max-width: 34rem; padding: 1.25rem }
  h1 { font-size: 1.25rem } fieldset { border: 1px solid #8888; border-radius: .5rem; margin: 0 0 1rem; padding: .75rem 1rem }
  legend { font-weight: 600; padding: 0 .25rem } label { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem }
  input[type=radio] { width: 1.3rem; height: 1.3rem } textarea { box-sizing: border-box; width: 100%; font: inherit; min-height: 5rem }
  button { font: inherit; font-weight: 600; width: 100%; min-height: 3rem; border: 0; border-radius: .5rem; background: #1a5fb4; color: #fff }
`

/** The style's hash for the page's content policy; nothing else may be loaded or run. */
export const surveyStyle = style

function page(title: string, municipality: string | null, body: Html): Html {
  return html`<!doctype html>
    <html lang="tr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <p>${municipality ?? 'Belediye'}</p>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`
}

const scores = [
  [5, 'Çok memnunum'],
  [4, 'Memnunum'],
  [3, 'Orta'],
  [2, 'Memnun değilim'],
  [1, 'Hiç memnun değilim'],
] as const

/** The questions; `isMissing`: whether it was sent without saying whether it was solved. */
export function questionsPage({ number, subject, municipality }: SurveyShown, isMissing = false): Html {
  return page(
    `${number} numaralı talebiniz`,
    municipality,
    html`<p>Konu: ${subject}</p>
      <form method="post">
        <fieldset>
          <legend>Sorununuz çözüldü mü?</legend>
          ${isMissing ? html`<p role="alert">Lütfen bunu seçin.</p>` : ''}
          <label><input type="radio" name="solved" value="yes" required /> Evet, çözüldü</label>
          <label><input type="radio" name="solved" value="no" required /> Hayır, çözülmedi</label>
        </fieldset>
        <fieldset>
          <legend>Hizmetimizden ne kadar memnunsunuz? (isteğe bağlı)</legend>
          ${scores.map(
            ([score, words]) =>
              html`<label><input type="radio" name="score" value="${score}" /> ${score} - ${words}</label>`,
          )}
        </fieldset>
        <fieldset>
          <legend>Eklemek istediğiniz (isteğe bağlı)</legend>
          <textarea name="words" maxlength="1000" aria-label="Eklemek istediğiniz"></textarea>
        </fieldset>
        <button>Gönder</button>
      </form>`,
  )
}

/** After the answer, or where there is nothing to answer any more. */
export function endPage(survey: SurveyShown | null, isKept: boolean): Html {
  const sentence = isKept
    ? 'Yanıtınız kaydedildi. Teşekkür ederiz.'
    : survey === null
      ? 'Bu bağlantı geçerli değil.'
      : survey.isAnswered
        ? 'Bu anketi daha önce yanıtladınız.'
        : 'Bu anketin süresi doldu. Talebinizle ilgili bize her zaman yazabilirsiniz.'
  return page(isKept ? 'Teşekkürler' : 'Anket', survey?.municipality ?? null, html`<p>${sentence}</p>`)
}
