/** Reads the card at an address, as nodes that are not yet part of any page; no script of it runs. Puts it in the place of an older one, and says of when what is shown is. */
export const READ_CARD = `const read = async (address, cache) => {
    const answer = await fetch(address, { credentials: 'omit', cache })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return { isThere: answer.ok, isRefused: answer.status === 404, card: page.querySelector('.card'), page }
  }
  const say = (card, at, isStale) => {
    const lang = card.lang || document.documentElement.lang
    for (const [name, isShown] of [['.stale', isStale], ['.checked', !isStale]]) {
      const line = card.querySelector(name)
      if (!line) continue
      line.hidden = !isShown
      line.querySelector('time').textContent = new Date(at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' })
    }
  }
  const renew = (card, next) => {
    const here = card.querySelector('.in')
    const there = next.querySelector('.in')
    if (here.innerHTML !== there.innerHTML) here.replaceChildren(...there.childNodes)
  }`

/**
 * What a card does beyond HTML: it tells the page around it how high it is, in the five ways that pages
 * listen for (WordPress; AMP, frames and Sidechain; Datawrapper; DocumentCloud; pym.js), and it asks for
 * itself again from time to time. Where that fails, what is painted stays, and says of when it is. It
 * touches no storage, and holds no character that HTML would escape.
 */
export const CARD_SCRIPT = `(() => {
  'use strict'
  ${READ_CARD}
  const card = document.querySelector('.card')
  const href = location.href.split('#')[0]
  const secret = /secret=([A-Za-z0-9]+)/.exec(location.hash)
  const pymId = new URLSearchParams(location.search).get('childId') || ''
  const id = location.pathname.split('/').pop()
  let told = 0
  const tell = () => {
    const height = Math.ceil(card.getBoundingClientRect().bottom + scrollY)
    if (!height) return
    told = height
    const post = (message) => parent.postMessage(message, '*')
    if (secret) post({ message: 'height', value: height, secret: secret[1] })
    post({ sentinel: 'amp', type: 'embed-size', height })
    post({ 'datawrapper-height': { [id]: height } })
    post({ width: innerWidth, height, href })
    post('pymxPYMx' + pymId + 'xPYMxheightxPYMx' + height)
  }
  const asks = (data) => {
    if (typeof data === 'string') return /^pymxPYMx.*xPYMxwidthxPYMx/.test(data)
    return data ? data.type === 'frames-init' || data.message === 'ready' : false
  }
  if (parent !== self) {
    tell()
    addEventListener('load', tell)
    addEventListener('message', ({ data, source }) => {
      if (source === parent) if (asks(data)) tell()
    })
    if (secret) addEventListener('click', (event) => {
      const link = event.target.closest('a')
      if (!link) return
      event.preventDefault()
      parent.postMessage({ message: 'link', value: link.href, secret: secret[1] }, '*')
    })
    new ResizeObserver(() => {
      if (Math.ceil(card.getBoundingClientRect().bottom + scrollY) !== told) tell()
    }).observe(card)
  }

  const every = Number(card.dataset.refresh) * 1000
  if (!every) return
  let asked = Date.now()
  let at = asked
  say(card, at, false)
  const refresh = async () => {
    asked = Date.now()
    try {
      const { isThere, card: next } = await read(href, 'no-cache')
      if (!isThere) throw new Error('not there')
      at = Date.now()
      renew(card, next)
      say(card, at, false)
    } catch {
      say(card, at, true)
    }
  }
  const due = () => {
    if (!document.hidden) if (Date.now() - asked >= every) refresh()
  }
  setInterval(due, Math.max(every / 10, 1000))
  addEventListener('visibilitychange', due)
  addEventListener('online', due)
})()`
