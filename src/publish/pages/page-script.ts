import { createHash } from 'node:crypto'

/** What pages do beyond HTML: texts to take along are copied by a button. */
export const PAGE_SCRIPT = `(() => {
  'use strict'
  for (const button of document.querySelectorAll('button[data-copy]')) {
    const text = document.getElementById(button.dataset.copy)
    const words = button.textContent
    button.hidden = false
    button.addEventListener('click', async () => {
      let isCopied = true
      try {
        await navigator.clipboard.writeText(text.value)
      } catch {
        text.select()
        isCopied = document.execCommand('copy')
      }
      button.textContent = isCopied ? 'Copied' : 'Selected: copy it by keyboard'
      setTimeout(() => { button.textContent = words }, 2000)
    })
  }
})()
`

/** Address of the script, from the root; it moves with the content, so that it can be kept for good. */
export const PAGE_SCRIPT_PATH = `assets/page-${createHash('sha256').update(PAGE_SCRIPT).digest('hex').slice(0, 12)}.js`
