import type { BrowserContext, Page } from 'playwright-core'

/** Notes, in every frame of the context, whatever is done to storage of any kind, cookies among them. */
export async function watchStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(`(() => {
    const touched = (window.touchedStorage = [])
    const note = (holder, name) => {
      const kept = holder && Object.getOwnPropertyDescriptor(holder, name)
      if (!kept) return
      const told = { ...kept }
      for (const access of ['get', 'set']) {
        const before = kept[access]
        if (before) told[access] = function (...given) {
          touched.push(name)
          return before.apply(this, given)
        }
      }
      if (typeof kept.value === 'function') told.value = function (...given) {
        touched.push(name)
        return kept.value.apply(this, given)
      }
      Object.defineProperty(holder, name, told)
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) note(window, name)
    note(Document.prototype, 'cookie')
    note(Document.prototype, 'requestStorageAccess')
    note(Navigator.prototype, 'serviceWorker')
    note(Navigator.prototype, 'storage')
  })()`)
}

/** What was touched, by all frames of a page together. */
export async function touchedStorage(page: Page): Promise<string[]> {
  const each = await Promise.all(page.frames().map((frame) => frame.evaluate('window.touchedStorage')))
  return (each as string[][]).flat()
}
