import { printedDate } from '../../../congress/calendar-date'
import { ordinal } from '../../../congress/congress-number'
import { Day } from '../figures'
import { STATUS_WORDS } from '../words'
import type { StepView } from './bill-steps'

const STATE_CLASS = { TAKEN: 'is-taken', AHEAD: 'is-ahead', NOT_TAKEN: 'is-ahead', NOT_LOADED: 'is-unknown' }

/** The way of a bill as a line of steps, each with its day; those left are hollow. */
export function StepsList({ steps, congress }: { steps: StepView[]; congress: number | null }) {
  const rest = {
    TAKEN: 'day not loaded',
    AHEAD: 'not by then',
    NOT_TAKEN: congress ? `not in the ${ordinal(congress)} Congress` : 'not taken',
    NOT_LOADED: 'not loaded',
  }
  return (
    <ol class="steps" aria-label="Steps of the bill">
      {steps.map(({ status, date, state }) => (
        <li key={status} class={STATE_CLASS[state]}>
          <span class="step">{STATUS_WORDS[status]}</span>{' '}
          <span class="when">{date ? <Day day={date} words={printedDate(date)} /> : rest[state]}</span>
        </li>
      ))}
    </ol>
  )
}
