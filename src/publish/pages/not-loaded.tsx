import type { Bill } from '../../entities/bill'

/** Why something of a bill is not there to be shown. */
export function whyNotLoaded({ known, congressGovUrl }: Pick<Bill, 'known' | 'congressGovUrl'>): string {
  if (known === 'CLAIMED')
    return 'No official record of this bill is loaded here: it is known from what a release says.'
  const where = congressGovUrl ? ' The record itself is on congress.gov.' : ''
  return `Of this bill only number, title, dates and law have been read, from an index.${where}`
}

/** Says that something is unknown, and why: never zero, never an empty list that reads as a fact. */
export function NotLoaded({ why }: { why: string }) {
  return (
    <p class="not-loaded">
      <strong>Not loaded.</strong> {why}
    </p>
  )
}
