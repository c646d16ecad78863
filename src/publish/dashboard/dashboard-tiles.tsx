import type { ComponentChildren } from 'preact'
import type { Bill } from '../../entities/bill'
import { Day, Given } from '../cards/card-parts'
import { GrowthLine } from '../cards/growth-line'
import { dayIn, type Language, numberIn } from '../cards/language'
import { PHRASES, STATUS_WORDS } from '../cards/phrases'
import { shortened } from '../cards/plain-line'
import { VerdictSign } from '../cards/verdict-signs'
import { VERDICT_WORDS } from '../release/verdict-words'
import type { DashboardFacts } from './dashboard-facts'
import { DASHBOARD_PHRASES } from './dashboard-phrases'
import type { GrownBill } from './grown-bills'
import type { HearingWithCommittees } from './hearings-around'
import type { MovedBill } from './moved-bills'

interface TileProps {
  facts: DashboardFacts
  lang: Language
  /** Relative way to the first page, with a slash at its end. */
  root: string
}

type ListTileProps = TileProps & {
  /** Most rows that the tile lists. */
  rows: number
}

const LONGEST_TITLE = 160

function Tile({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class={`tile ${id}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** A bill by number and title, as a way to its page. */
function BillName({ bill, title, root }: { bill: Bill; title: string; root: string }) {
  return (
    <a href={`${root}bills/${encodeURIComponent(bill.billId)}`} target="_top">
      <span class="name">
        {bill.printedNumber && (
          <>
            <b>{bill.printedNumber}</b>{' '}
          </>
        )}
        <Given>{shortened(title, LONGEST_TITLE)}</Given>
      </span>
    </a>
  )
}

/** What moved in the week; where nothing did, what moved last. */
export function MovedTile({ facts, lang, root, rows }: ListTileProps) {
  const { movedTotal, lastMoved, week } = facts
  const moved = facts.moved.slice(0, rows)
  const words = DASHBOARD_PHRASES[lang]
  const left = movedTotal - moved.length
  return (
    <Tile id="moved" title={words.moved}>
      {movedTotal > 0 ? (
        <>
          <p class="figure">{numberIn(lang, movedTotal)}</p>
          <Moves moves={moved} lang={lang} root={root} />
          {left > 0 && <p class="quiet">{words.andMore(numberIn(lang, left))}</p>}
        </>
      ) : (
        <>
          <p>{words.movedNone(dayIn(lang, week.from), dayIn(lang, week.to))}</p>
          {lastMoved.length > 0 && (
            <>
              <h3>{words.lastMoved}</h3>
              <Moves moves={lastMoved.slice(0, rows)} lang={lang} root={root} />
            </>
          )}
        </>
      )}
    </Tile>
  )
}

function Moves({ moves, lang, root }: { moves: MovedBill[]; lang: Language; root: string }) {
  return (
    <ul>
      {moves.map(({ bill, title, status, date }) => (
        <li key={bill.billId}>
          <BillName bill={bill} title={title} root={root} />
          <span class="quiet">
            {STATUS_WORDS[lang][status]} · <Day date={date} lang={lang} />
          </span>
        </li>
      ))}
    </ul>
  )
}

export function HearingsTile({
  facts: { hearings },
  lang,
  root,
  rows,
  held,
  asOf,
}: ListTileProps & { held: number; asOf: string | null }) {
  const words = DASHBOARD_PHRASES[lang]
  return (
    <Tile id="hearings" title={words.hearings}>
      {hearings.ahead.length > 0 ? (
        <Hearings hearings={hearings.ahead.slice(0, rows)} lang={lang} root={root} />
      ) : (
        <p>{asOf === null ? words.hearingsNone : words.pinnedHearings}</p>
      )}
      {hearings.ahead.length === 0 && hearings.held.length > 0 && held > 0 && (
        <>
          <h3>{words.lastHeld}</h3>
          <Hearings hearings={hearings.held.slice(0, held)} lang={lang} root={root} />
        </>
      )}
    </Tile>
  )
}

interface HearingsProps {
  hearings: HearingWithCommittees[]
  lang: Language
  root: string
}

function Hearings({ hearings, lang, root }: HearingsProps) {
  const words = DASHBOARD_PHRASES[lang]
  return (
    <ul>
      {hearings.map(({ hearing: { hearingId, title, date }, committees }) => (
        <li key={hearingId}>
          <span>
            <b>
              <Day date={date} lang={lang} />
            </b>
          </span>
          <a href={`${root}hearings/${encodeURIComponent(hearingId)}`} target="_top">
            <span class="name">
              {title ? (
                <Given>{shortened(title, LONGEST_TITLE)}</Given>
              ) : (
                words.hearing(committees[0] ?? null)
              )}
              {!title && committees[0] && (
                <>
                  {' '}
                  <Given>{committees[0]}</Given>
                </>
              )}
            </span>
          </a>
          {title && committees.length > 0 && (
            <span class="quiet">
              <Given>{shortened(committees.join(', '), LONGEST_TITLE)}</Given>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

export function GrowthTile({ facts: { grown }, lang, root, rows }: ListTileProps) {
  const words = DASHBOARD_PHRASES[lang]
  return (
    <Tile id="grown" title={words.growth}>
      {grown.length === 0 ? (
        <p>{words.growthNone}</p>
      ) : (
        <ul>
          {grown.slice(0, rows).map((each) => (
            <Grown key={each.bill.billId} grown={each} lang={lang} root={root} />
          ))}
        </ul>
      )}
    </Tile>
  )
}

function Grown({ grown, lang, root }: { grown: GrownBill; lang: Language; root: string }) {
  const { bill, title, count, moved, growth } = grown
  const last = growth.at(-1)
  return (
    <li>
      <BillName bill={bill} title={title} root={root} />
      {last && growth.length > 1 ? (
        <GrowthLine
          points={growth}
          label={PHRASES[lang].growth(numberIn(lang, last.count), dayIn(lang, last.day))}
        />
      ) : (
        <span />
      )}
      <span class="count">
        {numberIn(lang, count)}
        {moved > 0 && <span class="quiet">{DASHBOARD_PHRASES[lang].joined(numberIn(lang, moved))}</span>}
      </span>
    </li>
  )
}

export function VerdictsTile({ facts: { verdicts }, lang }: TileProps) {
  const words = DASHBOARD_PHRASES[lang]
  const total = verdicts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) {
    return (
      <Tile id="verdicts" title={words.verdicts}>
        <p>{words.verdictsNone}</p>
      </Tile>
    )
  }
  return (
    <Tile id="verdicts" title={words.verdicts}>
      <p>{words.claims(total, numberIn(lang, total))}</p>
      <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        {verdicts.map(({ verdict, count }, at) => {
          const before = verdicts.slice(0, at).reduce((sum, each) => sum + each.count, 0)
          const x = Math.round((before / total) * 1000)
          const width = Math.max(4, Math.round((count / total) * 1000) - 6)
          return (
            <rect key={verdict} class={VERDICT_WORDS[verdict].style} x={x} y="0" width={width} height="10" />
          )
        })}
      </svg>
      <ul class="tally">
        {verdicts.map(({ verdict, count }) => (
          <li key={verdict}>
            <VerdictSign verdict={verdict} lang={lang} count={count} />
          </li>
        ))}
      </ul>
    </Tile>
  )
}
