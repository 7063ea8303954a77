'use strict'

// The page around the report. It asks for the state whenever the server says that there is a new one.
const words = document.body.dataset
const frame = document.getElementById('page')
const element = id => document.getElementById(id)
let version = 0
let faults = []

// make returns an element with a text, which is never markup.
function make(tag, text, className) {
  const e = document.createElement(tag)
  e.textContent = text
  if (className) e.className = className
  return e
}

async function refresh() {
  const state = await (await fetch('state')).json()
  if (state.version === version) return
  version = state.version
  const summary = [[state.errors, words.errors], [state.warnings, words.warnings]].filter(([n]) => n > 0)
  element('summary').textContent = summary.map(([n, word]) => n + ' ' + word).join(', ') || words.fine
  element('stale').hidden = !(state.stale && state.shown)
  element('none').hidden = state.shown
  for (const button of document.querySelectorAll('#downloads button')) button.disabled = !state.ready
  element('faults').replaceChildren(...state.faults.map(item))
  const more = state.errors + state.warnings - state.faults.length
  if (more > 0) element('faults').append(make('li', words.more + more))
  faults = state.faults
  if (state.shown && (!state.stale || frame.hidden)) show()
  else if (state.shown) mark()
  document.body.dataset.version = version
}

function item(fault) {
  const button = make('button', '')
  button.append(make('strong', fault.word + ': '), fault.message)
  if (fault.value) button.append(' (' + fault.value + ')')
  if (fault.clause) button.append(make('div', fault.clause, 'at'))
  if (fault.position) button.append(make('div', fault.position, 'at'))
  if (fault.line) button.append(make('code', fault.line))
  button.addEventListener('click', () => jump(fault))
  const li = make('li', '', fault.severity)
  li.append(button)
  return li
}

// show loads the page again, at the place where it was.
function show() {
  const y = frame.hidden ? 0 : frame.contentWindow.scrollY
  frame.addEventListener('load', () => { frame.contentWindow.scrollTo(0, y); mark() }, { once: true })
  frame.hidden = false
  frame.contentWindow.location.replace(new URL('page?' + version, location))
}

// groups are what stands on the pages of a fault.
function groups(fault) {
  return fault.places ? fault.places.flatMap(origin => [...frame.contentDocument.querySelectorAll('[data-origin="' + CSS.escape(origin) + '"]')]) : []
}

// mark shows on the pages where the faults are.
function mark() {
  for (const group of frame.contentDocument.querySelectorAll('[data-origin]')) group.removeAttribute('class')
  for (const fault of faults) for (const group of groups(fault)) group.classList.add(fault.severity)
}

// jump shows the place of one fault.
function jump(fault) {
  const found = frame.hidden ? [] : groups(fault)
  if (!found.length) return
  for (const group of frame.contentDocument.querySelectorAll('.shown')) group.classList.remove('shown')
  for (const group of found) group.classList.add('shown')
  found[0].scrollIntoView({ block: 'center' })
}

async function download(event) {
  const button = event.currentTarget
  element('said').textContent = words.working
  button.disabled = true
  try {
    const answer = await fetch(button.dataset.file)
    if (!answer.ok) {
      element('said').textContent = await answer.text()
      return
    }
    const link = make('a', '')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = nameOf(answer)
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
    element('said').textContent = ''
  } catch {
    element('said').textContent = words.gone
  } finally {
    button.disabled = false
  }
}

// nameOf is the name that the server gives a file.
function nameOf(answer) {
  const about = answer.headers.get('Content-Disposition') || ''
  const [, encoded] = about.match(/filename\*=utf-8''([^;]+)/i) || []
  const [, plain] = about.match(/filename="?([^";]+)/i) || []
  return encoded ? decodeURIComponent(encoded) : plain
}

for (const button of document.querySelectorAll('#downloads button')) button.addEventListener('click', download)
const events = new EventSource('events')
events.onmessage = () => { element('said').textContent = ''; refresh() }
events.onerror = () => { element('said').textContent = words.gone }
