import { ordinal } from '../../congress/congress-number'
import type { BillFacts } from './bill-facts'
import type { BillStep } from './bill-steps'
import { CardFooter, CardKind, Day, Fact, Given } from './card-parts'
import { GrowthLine } from './growth-line'
import { dayIn, type Language, numberIn, shortDayIn } from './language'
import { PHRASES, STATUS_WORDS, STEP_WORDS } from './phrases'
import { shortened } from './plain-line'
import { VerdictTally } from './verdict-signs'

interface BillCardProps {
  facts: BillFacts
  lang: Language
  /** Address of the bill's page. */
  home: string
}

/** Longest title and action that a card shows; the page has the whole. */
const LONGEST_TITLE = 220
const LONGEST_ACTION = 220

/** What is known of a bill, since when and from where, on one card. */
export function BillCard({ facts, lang, home }: BillCardProps) {
  const { bill, title, status, statusSince, steps } = facts
  const words = PHRASES[lang]
  const number = [bill.printedNumber, bill.congress && words.congress(ordinal(bill.congress))]
  return (
    <>
      <CardKind>{number.filter(Boolean).join(' · ') || words.bill}</CardKind>
      <h1>
        <a href={home} target="_blank" rel="noopener">
          <Given>{shortened(title, LONGEST_TITLE)}</Given>
        </a>
      </h1>
      <p class={`status is-${status.toLowerCase()}`}>
        <strong>{STATUS_WORDS[lang][status]}</strong>
        {statusSince && <span class="quiet"> {words.on(dayIn(lang, statusSince))}</span>}
      </p>
      {steps.length > 0 && <Steps steps={steps} lang={lang} />}
      <Facts facts={facts} lang={lang} />
      <Source facts={facts} lang={lang} home={home} />
    </>
  )
}

function Steps({ steps, lang }: { steps: BillStep[]; lang: Language }) {
  const words = PHRASES[lang]
  return (
    <ol class="steps" aria-label={words.steps}>
      {steps.map(({ name, isReached, date }) => (
        <li key={name} class={isReached ? 'done' : undefined}>
          <span class="step">{STEP_WORDS[lang][name]}</span>
          {date ? (
            <time dateTime={date}>{shortDayIn(lang, date)}</time>
          ) : (
            <span class="hidden">{isReached ? words.isReached : words.isNotReached}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Facts({ facts, lang }: Omit<BillCardProps, 'home'>) {
  const { bill, sponsor, latestAction, nextHearing, verdicts } = facts
  const words = PHRASES[lang]
  return (
    <>
      {bill.known === 'INDEX' && <p class="note">{words.indexOnly}</p>}
      {bill.known === 'CLAIMED' && <p class="note">{words.claimedOnly}</p>}
      <dl>
        {bill.known === 'INDEX' && bill.introducedOn && (
          <Fact name={STEP_WORDS[lang].INTRODUCED}>
            <Day date={bill.introducedOn} lang={lang} />
          </Fact>
        )}
        {bill.known === 'RECORD' && (
          <>
            <Fact name={words.sponsor}>{sponsor ? <Given>{sponsor}</Given> : words.unknown}</Fact>
            <Cosponsors facts={facts} lang={lang} />
          </>
        )}
        {latestAction && (
          <Fact name={words.latestAction}>
            <Day date={latestAction.date} lang={lang} />
            <span class="detail">
              {': '}
              <Given>{shortened(latestAction.text, LONGEST_ACTION)}</Given>
            </span>
          </Fact>
        )}
        {nextHearing && (
          <Fact name={words.nextHearing}>
            <Day date={nextHearing.date} lang={lang} />
            {nextHearing.title && (
              <span class="detail">
                {': '}
                <Given>{shortened(nextHearing.title, LONGEST_TITLE)}</Given>
              </span>
            )}
          </Fact>
        )}
        {verdicts.length > 0 && (
          <Fact name={words.claims}>
            <VerdictTally verdicts={verdicts} lang={lang} />
          </Fact>
        )}
      </dl>
    </>
  )
}

function Cosponsors({ facts: { cosponsors }, lang }: Omit<BillCardProps, 'home'>) {
  const words = PHRASES[lang]
  if (!cosponsors) return <Fact name={words.cosponsors}>{words.unknown}</Fact>
  const last = cosponsors.growth.at(-1)
  return (
    <Fact name={words.cosponsors}>
      <span class="figure">{numberIn(lang, cosponsors.count)}</span>
      {last && (
        <GrowthLine
          points={cosponsors.growth}
          label={words.growth(numberIn(lang, last.count), dayIn(lang, last.day))}
        />
      )}
    </Fact>
  )
}

function Source({ facts: { asOf, source }, lang, home }: BillCardProps) {
  const words = PHRASES[lang]
  const readOn = source && words.readOn(dayIn(lang, source.readOn))
  const held = asOf
    ? { words: words.stood, date: asOf }
    : source && { words: words.recordAsOf, date: source.updatedOn ?? source.readOn }
  return (
    <CardFooter
      lang={lang}
      asOf={held}
      note={(asOf || source?.updatedOn) && readOn ? readOn : undefined}
      source={source && { words: hostOf(source.url), url: source.url }}
      home={home}
    />
  )
}

/** `congress.gov`: a source as readers know it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url.slice(0, 60)
}

/** The bill's state in one sentence of plain text: what a page shows where no card can be. */
export function billSentence(
  { status, statusSince, cosponsors, asOf, source }: BillFacts,
  lang: Language,
): string {
  const words = PHRASES[lang]
  const since = statusSince ? ` ${words.on(dayIn(lang, statusSince))}` : ''
  const joined = cosponsors ? `; ${words.cosponsors.toLowerCase()}: ${numberIn(lang, cosponsors.count)}` : ''
  const day = asOf ?? source?.updatedOn ?? source?.readOn
  const held = day ? ` ${asOf ? words.stood : words.recordAsOf} ${dayIn(lang, day)}.` : ''
  return `${STATUS_WORDS[lang][status]}${since}${joined}.${held}`
}

/** `S. 1733 (113th): Stop Exploitation Through Trafficking Act of 2013` */
export function billHeading({ bill, title }: BillFacts): string {
  return bill.citation ? `${bill.citation}: ${title}` : title
}
