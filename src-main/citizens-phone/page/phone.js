// The page of the phone: what it shows is text and never markup, whoever wrote it.
const part = (id) => document.getElementById(id)
const bubbles = part('bubbles')
const citizen = part('citizen')
const app = part('app')
const words = part('words')

const all = []
/** Photos taken on this page, by the id that Meta gave them. */
const photos = new Map()

const made = (tag, text = '', className = '') =>
  Object.assign(document.createElement(tag), { textContent: text, className })

const post = async (path, body, type = 'application/json') => {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body })
  if (!answer.ok) part('state').textContent = 'gönderilemedi'
  return answer
}

const write = async (told) =>
  await post(`/write/${encodeURIComponent(citizen.value)}?app=${app.value}`, JSON.stringify(told))

const textOf = ({ type, text, image, location, interactive, button, template }) =>
  ({
    text: () => text.body,
    image: () => image.caption ?? '',
    location: () => `Konum: ${location.name ?? ''} ${location.latitude}, ${location.longitude}`,
    interactive: () => interactive.body?.text ?? interactive.list_reply?.title ?? interactive.button_reply?.title ?? '',
    button: () => button.text,
    template: () =>
      [
        template.name,
        ...(template.components ?? []).flatMap(({ parameters }) => parameters.map((each) => each.text ?? '')),
      ]
        .filter((each) => each !== '')
        .join(' · '),
  })[type]?.() ?? type

/** What a citizen can tap below an answer. */
const choicesOf = (id, { interactive, template }) => {
  const rows = interactive?.action?.sections?.flatMap((section) => section.rows) ?? []
  const buttons = interactive?.action?.buttons?.map(({ reply }) => reply) ?? []
  const quick = (template?.components ?? []).filter(({ type }) => type === 'button')
  return [
    ...rows.map((row) => ({
      title: row.title,
      told: { type: 'choice', from: id, id: row.id, title: row.title, isList: true },
    })),
    ...buttons.map((row) => ({
      title: row.title,
      told: { type: 'choice', from: id, id: row.id, title: row.title, isList: false },
    })),
    ...quick.map(({ parameters: [{ payload }] }, index) => ({
      title: String(index + 1),
      told: { type: 'template_choice', from: id, payload, text: String(index + 1) },
    })),
  ]
}

const clock = new Intl.DateTimeFormat('tr', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Istanbul' })

const show = ({ id, isOurs, at, told }) => {
  const row = made('li', '', isOurs ? '' : 'mine')
  const photo = photos.get(told.image?.id)
  if (photo !== undefined) row.append(Object.assign(made('img'), { src: photo, alt: 'Gönderilen fotoğraf' }))
  else if (told.type === 'image') row.append('Fotoğraf ')
  row.append(made('span', textOf(told)), made('time', clock.format(at)))
  const choices = isOurs ? choicesOf(id, told) : []
  if (choices.length > 0) {
    const list = made('div', '', 'choices')
    for (const choice of choices) {
      const button = Object.assign(made('button', choice.title), { type: 'button' })
      button.addEventListener('click', () => void write(choice.told))
      list.append(button)
    }
    row.append(list)
  }
  bubbles.append(row)
  row.scrollIntoView({ block: 'end' })
}

const isHere = (bubble) => bubble.citizen === citizen.value && bubble.app === app.value

const showAll = () => {
  bubbles.replaceChildren()
  for (const bubble of all) if (isHere(bubble)) show(bubble)
}

for (const { userId, name, phone } of await (await fetch('/citizens')).json())
  citizen.append(Object.assign(made('option', phone === null ? `${name} (numarasız)` : name), { value: userId }))
citizen.addEventListener('change', showAll)
const names = { whatsapp: 'WhatsApp', instagram: 'Instagram' }
for (const one of await (await fetch('/apps')).json())
  app.append(Object.assign(made('option', names[one]), { value: one }))
app.addEventListener('change', () => {
  part('isComment').hidden = app.value !== 'instagram'
  showAll()
})

const line = new EventSource('/bubbles')
line.addEventListener('open', () => {
  part('state').textContent = 'çevrimiçi'
})
line.addEventListener('error', () => {
  part('state').textContent = 'bağlantı yok'
})
line.addEventListener('message', ({ data }) => {
  const bubble = JSON.parse(data)
  // After a break all of them come again.
  if (all.some(({ id }) => id === bubble.id)) return
  all.push(bubble)
  if (isHere(bubble)) show(bubble)
})

const send = async () => {
  const text = words.value.trim()
  if (text === '') return
  words.value = ''
  const isComment = app.value === 'instagram' && part('comment').checked
  await write({ type: isComment ? 'comment' : 'text', text })
}
part('writing').addEventListener('submit', (event) => {
  event.preventDefault()
  void send()
})
words.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  part('writing').requestSubmit()
})
part('place').addEventListener('click', () => {
  // Somewhere in the middle of Erenler.
  const about = (middle) => Math.round((middle + (Math.random() - 0.5) / 50) * 1e6) / 1e6
  void write({ type: 'place', latitude: about(40.7569), longitude: about(30.4136), name: '' })
})
const sendPhoto = async (input) => {
  const [file] = input.files
  if (file === undefined) return
  const caption = words.value.trim()
  words.value = ''
  input.value = ''
  const answer = await post(
    `/photo/${encodeURIComponent(citizen.value)}?app=${app.value}&caption=${encodeURIComponent(caption)}`,
    file,
    file.type,
  )
  if (!answer.ok) return
  photos.set(await answer.text(), URL.createObjectURL(file))
  showAll()
}
part('photo').addEventListener('change', ({ target }) => void sendPhoto(target))

for (const step of ['newCall', 'answer', 'hangup'])
  part(step).addEventListener(
    'click',
    () => void post(`/call/${encodeURIComponent(citizen.value)}`, JSON.stringify(step)),
  )
