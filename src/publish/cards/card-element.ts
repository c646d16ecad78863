import { createHash } from 'node:crypto'
import { READ_CARD } from './card-script'

/**
 * The script for host pages: `<safe-harbor-card bill="s1733-113">` shows the card in the page itself, and
 * frames of ours in the page get the height that they tell. What stands inside of the element is shown until
 * the card is there, and for as long as it cannot be had.
 */
export const ELEMENT_SCRIPT = `(() => {
  'use strict'
  ${READ_CARD}
  const root = new URL('.', document.currentScript.src)
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(root))
  addEventListener('message', ({ data, source }) => {
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return
    const frame = frames().find((each) => each.contentWindow === source)
    if (frame) frame.style.height = data.height + 'px'
  })
  const greet = () => frames().forEach((frame) => frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'))
  greet()
  addEventListener('load', greet)

  class SafeHarborCard extends HTMLElement {
    static observedAttributes = ['bill', 'release', 'dashboard', 'theme', 'lang', 'density', 'as-of']
    #at = 0
    #timer = 0
    connectedCallback() {
      this.#paint()
    }
    disconnectedCallback() {
      clearInterval(this.#timer)
    }
    attributeChangedCallback() {
      if (this.isConnected && this.#at) this.#paint()
    }
    #address() {
      const of = (name) => this.getAttribute(name)
      const kind = ['bill', 'release'].find(of)
      const address = new URL(kind ? kind + '/' + encodeURIComponent(of(kind)) : 'dashboard?' + (of('dashboard') || ''), root)
      for (const [name, value] of [['theme', of('theme')], ['lang', of('lang')], ['density', of('density')], ['asOf', of('as-of')]])
        if (value) address.searchParams.set(name, value)
      return address
    }
    async #paint() {
      const address = this.#address()
      let found
      try {
        found = await read(address, this.#at ? 'no-cache' : 'default')
        if (!found.card || (!found.isThere && (this.#at || !found.isRefused || this.childElementCount))) throw new Error('not there')
      } catch {
        if (this.#at) say(this.shadowRoot.querySelector('.card'), this.#at, true)
        else this.#again(60)
        return
      }
      const { card, page } = found
      this.#at = Date.now()
      card.querySelectorAll('[href]').forEach((link) => link.setAttribute('href', new URL(link.getAttribute('href'), address)))
      const heading = card.querySelector('h1')
      if (heading) heading.setAttribute('aria-level', this.getAttribute('level') || '2')
      const shadow = this.shadowRoot || this.attachShadow({ mode: 'open' })
      const shown = shadow.querySelector('.card')
      if (shown && shown.className === card.className && shown.lang === card.lang) {
        renew(shown, card)
        say(shown, this.#at, false)
        return
      }
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(page.querySelector('style').textContent)
      shadow.adoptedStyleSheets = [sheet]
      shadow.replaceChildren(document.adoptNode(card))
      this.#again(Number(card.dataset.refresh))
    }
    #again(seconds) {
      clearInterval(this.#timer)
      if (seconds) this.#timer = setInterval(() => document.hidden || this.#paint(), seconds * 1000)
    }
  }
  if (!customElements.get('safe-harbor-card')) customElements.define('safe-harbor-card', SafeHarborCard)
})()
`

/** Names the script's content: an address with it in can be kept for good. */
export const ELEMENT_VERSION = createHash('sha256').update(ELEMENT_SCRIPT).digest('hex').slice(0, 12)
