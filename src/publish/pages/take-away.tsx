import { useAddress } from '../layout'
import { PAGE_SCRIPT_PATH } from './page-script'

/** Something of the page to paste elsewhere. */
export interface Takeaway {
  label: string
  /** What to do with it. */
  hint?: string
  text: string
}

interface TakeAwayProps {
  items: Takeaway[]
  /** Address from the root of the feed that follows it, without its ending. */
  feed?: string
}

/** Texts to take along: selectable by whoever has no script, copied by a button with one. */
export function TakeAway({ items, feed }: TakeAwayProps) {
  const to = useAddress()
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">Take it with you</h2>
      {feed && (
        <p class="source">
          Follow it by <a href={`${to(feed)}.atom`}>Atom</a> or <a href={`${to(feed)}.json`}>JSON Feed</a>
        </p>
      )}
      {items.map((item, at) => (
        <Item key={item.label} item={item} at={at} />
      ))}
      <script src={to(PAGE_SCRIPT_PATH)} defer />
    </section>
  )
}

/** A text area shows as many lines as its text has, up to this number. */
const MOST_LINES = 12

function Item({ item: { label, hint, text }, at }: { item: Takeaway; at: number }) {
  const id = `take-${at + 1}`
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 40), 0)
  return (
    <details>
      <summary>{label}</summary>
      {hint && <p class="hint">{hint}</p>}
      <textarea id={id} aria-label={label} readOnly rows={Math.min(lines, MOST_LINES)} spellcheck={false}>
        {`\n${text}`}
      </textarea>
      <button class="copy" type="button" data-copy={id} hidden>
        Copy
      </button>
    </details>
  )
}
