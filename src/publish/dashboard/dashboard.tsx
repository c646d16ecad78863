import type { Loaders } from '../../queries/loaders'
import { permalink } from '../cards/card-address'
import { type CardOptions, DEFAULT_OPTIONS, readCardOptions } from '../cards/card-options'
import { cardAnswer } from '../cards/card-page'
import { Day } from '../cards/card-parts'
import { numberIn } from '../cards/language'
import { noticeCard } from '../cards/notice-card'
import type { Published } from '../published'
import { type DashboardFacts, dashboardFacts } from './dashboard-facts'
import { DASHBOARD_PHRASES } from './dashboard-phrases'
import { complaintOf, type DashboardRequest, readDashboardRequest } from './dashboard-request'
import { DASHBOARD_STYLE } from './dashboard-style'
import { GrowthTile, HearingsTile, MovedTile, VerdictsTile } from './dashboard-tiles'
import { EMBED_ROWS } from './embed-rows'

/** Where a dashboard stands: on a screen of its own, or in an article. */
export type DashboardPlace = 'wall' | 'embed'

interface Door {
  loaders: Loaders
  /** The present day. */
  today: string
  place: DashboardPlace
}

const ROOTS: Record<DashboardPlace, string> = { wall: './', embed: '../../' }
/** A wall is looked at from afar, and nobody reloads it. */
const REFRESH_SECONDS: Record<DashboardPlace, number> = { wall: 60, embed: 600 }
/** Rows of the tiles: an article has less room, and WordPress shows frames of up to 1,000 pixels. */
const ROWS = {
  wall: { moved: 5, ahead: 5, held: 2, grown: 5 },
  embed: EMBED_ROWS,
}
/** A wall follows the screen that it is on; a card in an article is light unless it is told otherwise. */
const DEFAULTS: Record<DashboardPlace, CardOptions> = {
  wall: { ...DEFAULT_OPTIONS, theme: 'auto' },
  embed: DEFAULT_OPTIONS,
}

/** The dashboard that an address asks for; in words what is wrong with one that cannot be shown. */
export async function dashboard(door: Door, parameters: URLSearchParams): Promise<Published> {
  const { loaders, today, place } = door
  const root = ROOTS[place]
  try {
    const request = readDashboardRequest(parameters, DEFAULTS[place])
    return shown(request, await dashboardFacts(loaders, request, today), place)
  } catch (error) {
    const detail = complaintOf(error)
    if (detail === null) throw error
    const { options } = readCardOptions(Object.fromEntries(parameters), DEFAULTS[place])
    const title = DASHBOARD_PHRASES[options.lang].wrong
    return noticeCard({ status: 400, title, detail, options, root, style: DASHBOARD_STYLE })
  }
}

function shown(request: DashboardRequest, facts: DashboardFacts, place: DashboardPlace): Published {
  const { options } = request
  const { lang, asOf } = options
  const words = DASHBOARD_PHRASES[lang]
  const root = ROOTS[place]
  const home = permalink(root.slice(0, -1), { kind: 'dashboard', query: choiceQuery(request) })
  const tile = { facts, lang, root }
  const rows = ROWS[place]
  return cardAnswer({
    title: words.title,
    options,
    home,
    style: DASHBOARD_STYLE,
    refreshSeconds: REFRESH_SECONDS[place],
    kind: place,
    checked: place === 'wall' ? words.checked : undefined,
    children: (
      <>
        <Top request={request} facts={facts} />
        <div class="tiles">
          <MovedTile {...tile} rows={rows.moved} />
          <HearingsTile {...tile} rows={rows.ahead} held={rows.held} asOf={asOf} />
          <GrowthTile {...tile} rows={rows.grown} />
          <VerdictsTile {...tile} />
        </div>
        <Foot request={request} facts={facts} place={place} home={home} />
      </>
    ),
  })
}

function Top({ request, facts }: { request: DashboardRequest; facts: DashboardFacts }) {
  const { options, stated, chosen } = request
  const { lang, asOf } = options
  const words = DASHBOARD_PHRASES[lang]
  const { total, unknown, lookedAt } = facts
  const isOfLatest = asOf !== null && lookedAt < total
  return (
    <>
      <header class="top">
        <h1>{words.title}</h1>
        <p class="quiet">
          {words.bills(total, numberIn(lang, total))}
          {' · '}
          {chosen ? words.scopeChosen : stated ? <code>{stated.slice(0, 200)}</code> : words.scopeAll}
        </p>
      </header>
      {isOfLatest && <p class="note">{words.ofLatest(numberIn(lang, lookedAt))}</p>}
      {unknown.length > 0 && (
        <p class="note">
          {words.unknownBills} <bdi>{unknown.join(', ').slice(0, 200)}</bdi>
        </p>
      )}
      {total === 0 && <p class="note">{words.nothing}</p>}
    </>
  )
}

interface FootProps {
  request: DashboardRequest
  facts: DashboardFacts
  place: DashboardPlace
  home: string
}

function Foot({ request, facts: { newest }, place, home }: FootProps) {
  const { lang, asOf } = request.options
  const words = DASHBOARD_PHRASES[lang]
  const other = `?${new URLSearchParams([...new URLSearchParams(choiceQuery(request)), ['lang', words.other.lang]])}`
  return (
    <footer>
      <p>
        {asOf && (
          <span>
            {words.stood} <Day date={asOf} lang={lang} />
          </span>
        )}
        {newest.retrievedOn && (
          <span>
            {words.readOn} <Day date={newest.retrievedOn} lang={lang} />
          </span>
        )}
        {newest.actionOn && (
          <span>
            {words.newest}: <Day date={newest.actionOn} lang={lang} />
          </span>
        )}
        {place === 'embed' ? (
          <a href={home} target="_blank" rel="noopener">
            {words.open}
          </a>
        ) : (
          <>
            <a href={other} lang={words.other.lang} hreflang={words.other.lang}>
              {words.other.words}
            </a>
            <a href={ROOTS[place]}>{words.home}</a>
          </>
        )}
      </p>
    </footer>
  )
}

/** The choice as it stands in an address, without the looks. */
function choiceQuery({ parameters }: DashboardRequest): string {
  return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : ''
}
