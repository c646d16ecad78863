import { isCalendarDate, printedDate } from '../../congress/calendar-date'
import { FIRST_RECORDED_DAY } from '../../congress/congress-number'
import type { Loaders } from '../../queries/loaders'
import type { CheckedRelease } from '../../reconcile/check-release'
import { Layout } from '../layout'
import { CACHING, htmlPage, type PageOptions, type Published } from '../published'
import { type Reading, ReadingView, readingOf, Summary } from '../release/reading'
import { storedRelease } from '../release/stored-view'
import { Legend } from '../release/verdict-words'
import { CheckForm, type CheckFormProps, type Complaint } from './check-form'
import { CHECK_SCRIPT_PATH } from './check-script'
import { checkedView } from './checked-view'

/** The release that the project began with, which its seeds hold: the text to try. */
const EXAMPLE = '4ec18389a153fdea'

/** What the page needs of the server that it stands in. */
export interface CheckDoor {
  loaders: Loaders
  /** Today's day, `YYYY-MM-DD`. */
  today: string
  /** Reads a release and sets it beside the record; or says in a sentence why it cannot be read. */
  check(text: string, options: { publishedOn?: string }): Promise<CheckedRelease | { unreadable: string }>
  /** Key under which that text would be stored. */
  keyOf(text: string): string
}

/** The empty form, or with the example in it. */
export async function checkForm(loaders: Loaders, { example }: { example: boolean }): Promise<Published> {
  const stored = await storedRelease(loaders, EXAMPLE)
  const form = example && stored ? { text: stored.release.text } : {}
  return formPage({ ...form, hasExample: stored !== null })
}

/** The form again, with what is wrong. */
export function refusedForm(form: CheckFormProps, status = 400): Published {
  return formPage(form, { status, caching: CACHING.NONE })
}

/** A text read back with its claims; or the form again, where it cannot be read. Nothing is stored. */
export async function checkedPage(door: CheckDoor, given: { text: string; publishedOn: string }) {
  // A form sends each line break as two characters; the text area that it came from held one.
  const form = { text: given.text.replaceAll('\r\n', '\n'), publishedOn: given.publishedOn.trim() }
  const wrongDay = form.publishedOn && refusalOfDay(form.publishedOn, door.today)
  if (wrongDay) return refusedForm({ ...form, complaint: { field: 'publishedOn', sentence: wrongDay } })
  const checked = await door.check(form.text, form.publishedOn ? { publishedOn: form.publishedOn } : {})
  if ('unreadable' in checked) {
    const complaint: Complaint = { field: 'text', sentence: checked.unreadable }
    return refusedForm({ ...form, complaint })
  }
  const reading = await readingOf(door.loaders, checkedView(form.text, checked))
  const stored = await storedRelease(door.loaders, door.keyOf(form.text))
  const page = <CheckedPage reading={reading} form={form} storedAs={stored?.release.releaseId ?? null} />
  return htmlPage(page, { caching: CACHING.NONE })
}

function refusalOfDay(day: string, today: string): string | null {
  if (!isCalendarDate(day))
    return `“${day.slice(0, 40)}” is no calendar day: write the day of publication as 2014-01-11, or leave it empty.`
  if (day > today)
    return `${printedDate(day)} lies ahead: give the day of publication, ${printedDate(today)} at the latest.`
  if (day < FIRST_RECORDED_DAY)
    return `${printedDate(day)} is before the records of Congress begin, on ${printedDate(FIRST_RECORDED_DAY)}: give a later day, or leave it empty.`
  return null
}

function formPage(form: CheckFormProps, options?: PageOptions): Published {
  const title = form.complaint ? 'Not checked yet – Safe Harbor' : 'Check a release – Safe Harbor'
  return htmlPage(
    <Layout
      title={title}
      description="Paste a press release, and read it back with each claim beside the official record."
      root="./"
      place="check"
      script={CHECK_SCRIPT_PATH}
    >
      <h1>Check a release</h1>
      <p class="lede">
        Paste a press release of a member of Congress. Each statement that can be checked is set beside the
        official record, as it stood on the day of the release.
      </p>
      <CheckForm {...form} />
      <h2>What the record can say</h2>
      <Legend />
    </Layout>,
    options,
  )
}

interface CheckedPageProps {
  reading: Reading
  form: CheckFormProps
  storedAs: string | null
}

function CheckedPage({ reading, form, storedAs }: CheckedPageProps) {
  return (
    <Layout
      title="The release, checked – Safe Harbor"
      description="A press release with each of its claims beside the official record."
      root="./"
      place="check"
      isWide
      script={CHECK_SCRIPT_PATH}
    >
      <h1 tabIndex={-1}>The release, checked</h1>
      <div class="below">
        <Summary view={reading.view} />
        {storedAs && (
          <p>
            This very text is stored here, <a href={`releases/${storedAs}`}>under an address of its own</a>.
          </p>
        )}
      </div>
      <ReadingView reading={reading} />
      <details class="again">
        <summary>Change the text or its day, and check again</summary>
        <div class="below">
          <CheckForm {...form} />
        </div>
      </details>
    </Layout>
  )
}
