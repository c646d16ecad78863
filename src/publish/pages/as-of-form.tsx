import { printedDate } from '../../congress/calendar-date'

interface AsOfProps {
  /** Day of which the page is told; null for the latest that is loaded. */
  asOf: string | null
  /** Earliest day that makes sense. */
  from?: string | null
  /** The page's own address, as a link on it: without the day. */
  self: string
}

/** Picks the day of which the page is told: a plain form that asks for the same page anew. */
export function AsOfForm({ asOf, from, self }: AsOfProps) {
  return (
    <form class="as-of" method="get" action={self}>
      <label for="as-of">Read as of</label>
      <input type="date" id="as-of" name="asOf" value={asOf ?? ''} min={from ?? undefined} />
      <button class="button is-small" type="submit">
        Show that day
      </button>
      {asOf && (
        <p>
          Everything below is told as it stood at the end of <time dateTime={asOf}>{printedDate(asOf)}</time>.{' '}
          <a href={self}>The latest that is loaded</a>
        </p>
      )}
    </form>
  )
}
