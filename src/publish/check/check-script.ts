import { createHash } from 'node:crypto'

/**
 * What the pages do beyond HTML: files can be opened and dropped, and a claim and its words are shown
 * together, by pointer and by keyboard. All of it is an extra; nothing is hidden from who has no script.
 */
export const CHECK_SCRIPT = `(() => {
  'use strict'
  const find = (selector) => document.querySelector(selector)
  const all = (selector) => [...document.querySelectorAll(selector)]

  const text = find('#text')
  const file = find('#file')
  const note = find('#file-note')
  const MOST_BYTES = 4e6
  const open = async (chosen) => {
    if (!chosen) return
    if (chosen.size > MOST_BYTES) {
      note.textContent = chosen.name + ' is larger than 4 MB: open the text of one release.'
      return
    }
    const bytes = await chosen.arrayBuffer()
    let words
    try {
      words = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      words = new TextDecoder('windows-1252').decode(bytes)
    }
    text.value = words
    note.textContent = chosen.name + ' is in the form.'
    text.focus()
  }
  if (text && file) {
    file.parentElement.hidden = false
    file.addEventListener('change', () => open(file.files[0]))
    const hasFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files')
    const over = (isOver) => text.classList.toggle('is-over', isOver)
    text.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      over(true)
    })
    text.addEventListener('dragleave', () => over(false))
    text.addEventListener('drop', (event) => {
      over(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      open(event.dataTransfer.files[0])
    })
  }

  const claims = all('.claim')
  const panel = find('.claims')
  if (claims.length === 0) return
  find('.keys').hidden = false
  let current = -1

  const isBeside = () => getComputedStyle(panel).position === 'sticky'
  const marksOf = (at) => all('mark[data-claims~="' + (at + 1) + '"]')
  const placeOf = (element) => {
    const claim = element.closest('.claim')
    if (claim) return claims.indexOf(claim)
    const reference = element.closest('.ref')
    if (reference) return Number(reference.hash.split('-')[1]) - 1
    const mark = element.closest('mark[data-claims]')
    return mark ? Number(mark.dataset.claims.split(' ')[0]) - 1 : -1
  }
  const show = (at) => {
    if (at === current) return
    all('.is-current').forEach((element) => element.classList.remove('is-current'))
    current = at
    if (at < 0) return
    const belonging = [claims[at], ...marksOf(at), ...all('.ref[href="#claim-' + (at + 1) + '"]')]
    belonging.forEach((element) => element.classList.add('is-current'))
  }
  const reveal = (at) => {
    if (!isBeside()) return
    const { top, bottom } = claims[at].getBoundingClientRect()
    const frame = panel.getBoundingClientRect()
    if (top < frame.top || bottom > frame.bottom) panel.scrollTop += top - frame.top - 16
  }

  document.addEventListener('focusin', ({ target }) => {
    const at = placeOf(target)
    if (at < 0) return
    show(at)
    if (target.closest('.ref')) reveal(at)
  })
  document.addEventListener('click', ({ target }) => {
    const mark = target.closest('mark[data-claims]')
    if (!mark || String(getSelection())) return
    const among = mark.dataset.claims.split(' ').map((number) => Number(number) - 1)
    const at = among[(among.indexOf(current) + 1) % among.length]
    show(at)
    if (isBeside()) reveal(at)
    else claims[at].scrollIntoView({ block: 'center' })
  })
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    const isFree = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isFree || (key !== 'j' && key !== 'k') || !target.closest('main')) return
    if (target.closest('input, textarea, select')) return
    const at = Math.min(Math.max(current + (key === 'j' ? 1 : -1), 0), claims.length - 1)
    event.preventDefault()
    claims[at].querySelector('.number').focus({ preventScroll: isBeside() })
    show(at)
    reveal(at)
    if (isBeside()) marksOf(at)[0].scrollIntoView({ block: 'center' })
  })
  if (!location.hash) find('h1').focus({ preventScroll: true })
})()
`

/** Address of the script, from the root; it moves with the content, so that it can be kept for good. */
export const CHECK_SCRIPT_PATH = `assets/check-${createHash('sha256').update(CHECK_SCRIPT).digest('hex').slice(0, 12)}.js`
