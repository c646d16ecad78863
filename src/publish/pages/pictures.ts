import { printedDate } from '../../congress/calendar-date'
import { ordinal } from '../../congress/congress-number'
import { Member } from '../../entities/member'
import { countBillsByStatus, countClaimsByVerdict } from '../../queries/bill-counts'
import { findBill } from '../../queries/bills'
import { findHearing } from '../../queries/find-hearing'
import { findRow } from '../../queries/rows'
import type { Chart } from '../charts/drawing'
import { chartPicture } from '../charts/picture'
import { type PictureFormat, pictureAnswer } from '../charts/picture-answer'
import { type SocialWords, socialPicture } from '../charts/social-picture'
import { statusChart } from '../charts/status-chart'
import { verdictChart } from '../charts/verdict-chart'
import { CACHING, type Published } from '../published'
import { publishersOf, releaseName } from '../release/release-name'
import { storedRelease } from '../release/stored-view'
import { billData } from './bill/bill-data'
import { chartOf } from './bill/bill-page'
import { hearingData } from './hearing/hearing-data'
import { memberData } from './member/member-data'
import { readDay, type Site } from './site'
import { CHAMBER_WORDS, counted, STATUS_WORDS, seatWords } from './words'

/** There is no such picture: in a sentence, since nobody looks at a page here. */
const noPicture = (status: 400 | 404, sentence: string): Published => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': CACHING.NONE },
  body: `${sentence}\n`,
})

interface ChartAsked {
  /** `bills-by-status`, `claims-by-verdict`, or `cosponsors/s1733-113`. */
  name: string
  format: PictureFormat
  asOf?: string
}

/** A chart by itself, with its title, legend and source. */
export async function chartDoor(site: Site, { name, format, asOf }: ChartAsked): Promise<Published> {
  const day = readDay(asOf, site.today)
  if ('refusal' in day) return noPicture(400, day.refusal)
  const drawn = await chartNamed(site, name, day.day)
  if (!drawn)
    return noPicture(
      404,
      'There is no such chart, or what it would show is not loaded. There are: cosponsors/s1733-113 (of any bill), bills-by-status, claims-by-verdict.',
    )
  const source = `Safe Harbor${day.day ? `, as of ${printedDate(day.day)}` : ''} · ${site.origin}/${drawn.page}`
  const svg = chartPicture(drawn.chart, source)
  return pictureAnswer(svg, format, drawn.chart.width)
}

async function chartNamed(
  { loaders }: Site,
  name: string,
  asOf: string | null,
): Promise<{ chart: Chart; page: string } | null> {
  const shown = (chart: Chart | null, page: string) => chart && { chart, page }
  if (name === 'bills-by-status') return shown(await statusChart(await countBillsByStatus(loaders)), 'about')
  if (name === 'claims-by-verdict')
    return shown(await verdictChart(await countClaimsByVerdict(loaders)), 'about')
  const [, billId = null] = /^cosponsors\/(.+)$/.exec(name) ?? []
  const bill = await findBill(loaders, billId)
  return bill && shown(await chartOf(await billData(loaders, bill, asOf)), `bills/${bill.billId}`)
}

interface PictureAsked {
  /** `home`, `bills/s1733-113`, `members/K000367` … */
  name: string
  asOf?: string
}

/** The picture of a page for link previews, as PNG. */
export async function pictureDoor(site: Site, { name, asOf }: PictureAsked): Promise<Published> {
  const day = readDay(asOf, site.today)
  if ('refusal' in day) return noPicture(400, day.refusal)
  const words = await socialWords(site, name, day.day)
  if (!words) return noPicture(404, 'There is no page that this could be the picture of.')
  return pictureAnswer(socialPicture(words), 'png', 600)
}

async function socialWords(site: Site, name: string, asOf: string | null): Promise<SocialWords | null> {
  const [door = '', key = ''] = name.split('/')
  if (name === 'home') return HOME
  if (door === 'bills') return billWords(site, key, asOf)
  if (door === 'members') return memberWords(site, key)
  if (door === 'hearings') return hearingWords(site, key)
  return door === 'releases' ? releaseWords(site, key) : null
}

const HOME: SocialWords = {
  kicker: 'Trafficking legislation in Congress',
  title: 'Who stands behind a bill, and is what they say of it so?',
  lines: ['Bills, members, hearings, and press releases', 'beside the official record'],
}

async function billWords({ loaders }: Site, key: string, asOf: string | null): Promise<SocialWords | null> {
  const bill = await findBill(loaders, key)
  if (!bill) return null
  const { title, printedNumber, congress, status, sponsor, cosponsorCount } = await billData(
    loaders,
    bill,
    asOf,
  )
  const number = [printedNumber, congress && `${ordinal(congress)} Congress`].filter(Boolean).join(' · ')
  return {
    kicker: asOf ? `${number} · as of ${printedDate(asOf)}` : number || 'A bill known from a release',
    title,
    lines: [
      status === 'UNKNOWN' ? 'Status not loaded' : STATUS_WORDS[status],
      sponsor ? `Sponsor: ${sponsor.name}` : 'Sponsor not loaded',
      cosponsorCount === null ? 'Cosponsors not loaded' : counted(cosponsorCount, 'cosponsor'),
    ],
  }
}

async function memberWords({ loaders }: Site, key: string): Promise<SocialWords | null> {
  const member = await findRow(loaders, Member, key)
  if (!member) return null
  const { sponsored, cosponsored } = await memberData(loaders, member)
  const { fullName, chamber, party, state } = member
  return {
    kicker: [chamber && CHAMBER_WORDS[chamber], seatWords(party, state)].filter(Boolean).join(' · '),
    title: fullName,
    lines: [
      'Among the bills loaded here:',
      counted(sponsored.count, 'bill sponsored', 'bills sponsored'),
      counted(cosponsored.count, 'cosponsorship'),
    ],
  }
}

async function hearingWords({ loaders }: Site, key: string): Promise<SocialWords | null> {
  const hearing = await findHearing(loaders, key)
  if (!hearing) return null
  const data = await hearingData(loaders, hearing)
  return {
    kicker: `Hearing · ${CHAMBER_WORDS[data.chamber]}`,
    title: data.name,
    lines: [printedDate(data.date), ...data.committees.map(({ name }) => name)],
  }
}

async function releaseWords({ loaders }: Site, key: string): Promise<SocialWords | null> {
  const stored = await storedRelease(loaders, key)
  if (!stored) return null
  const { release, view } = stored
  const verdicts = view.claims.map(({ verdict }) => verdict)
  const ofKind = (verdict: string) => verdicts.filter((one) => one === verdict).length
  return {
    kicker: `Press release${release.publishedOn ? ` · ${printedDate(release.publishedOn)}` : ''}`,
    title: releaseName(release, await publishersOf(loaders, key)),
    lines: [
      `${counted(verdicts.length, 'claim')} beside the record`,
      `${ofKind('CONFIRMED')} confirmed, ${ofKind('QUALIFIED')} qualified, ${ofKind('CONTRADICTED')} contradicted`,
    ],
  }
}
