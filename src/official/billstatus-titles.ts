import { TitleKind } from '../congress/record-kinds'
import type { OfficialBill } from './bill'
import type { RawBill, RawTitle } from './billstatus-shape'
import { oneLine, type ReadingNotes } from './reading-notes'

type Title = OfficialBill['titles'][number]

/**
 * `Short Title(s) as Passed House for portions of this bill`, `(Extracted from GPO) Short Titles as Introduced`,
 * `Official Title as Agreed to by House and Senate`, `Override Display Title`, `Popular Titles`.
 */
const TITLE_TYPE =
  /^(?:\(extracted from gpo\) )?(?:other |override )?(short|official|popular|display) title(?:s|\(s\))?(?: (?:as|on) (.+?))?( for portions of (?:this|a) bill)?$/

const KINDS: Record<string, TitleKind> = {
  short: TitleKind.SHORT,
  official: TitleKind.OFFICIAL,
  popular: TitleKind.POPULAR,
  display: TitleKind.DISPLAY,
}

/** What follows “as” or “on” in a kind of title, and the version of the text that it means. */
const VERSIONS: Record<string, string | null> = {
  introduced: 'introduced',
  'reported to house': 'reported to house',
  'reported to senate': 'reported to senate',
  'passed house': 'passed house',
  'passed senate': 'passed senate',
  'amended by house': 'amended by house',
  'amended by senate': 'amended by senate',
  'agreed to by house and senate': 'agreed to by house and senate',
  'conference report': 'conference report',
  enacted: 'enacted',
  'other versions': null,
}

/** Versions under the names that printed texts bear. */
const PRINTED_VERSIONS: Record<string, string> = {
  'introduced in house': 'introduced',
  'introduced in senate': 'introduced',
  'reported in house': 'reported to house',
  'reported to senate': 'reported to senate',
  'engrossed in house': 'passed house',
  'engrossed in senate': 'passed senate',
  'enrolled bill': 'agreed to by house and senate',
  'public law': 'enacted',
}

/** What a kind of title says: null for one that is not known. */
interface TitleSort {
  kind: TitleKind
  version: string | null
  forPortion: boolean
}

function sortOf(titleType: string): TitleSort | null {
  const parts = TITLE_TYPE.exec(oneLine(titleType).toLowerCase())
  if (!parts) return null
  const [, kind, version, portion] = parts
  if (version !== undefined && !Object.hasOwn(VERSIONS, version)) return null
  return {
    kind: KINDS[kind!]!,
    version: version ? VERSIONS[version]! : null,
    forPortion: portion !== undefined,
  }
}

function titleOf(raw: RawTitle, notes: ReadingNotes): Title | null {
  const title = oneLine(raw.title ?? '')
  if (!title) {
    notes.gap('A title without words is left out.')
    return null
  }
  const sort = sortOf(raw.titleType ?? '')
  if (!sort) {
    notes.strange('titles/item/titleType', raw.titleType ?? '')
    notes.gap(
      `“${title}” is a title of a kind not known here (“${raw.titleType ?? ''}”); it is kept as an official one.`,
    )
  }
  const printed = notes.oneOf(PRINTED_VERSIONS, 'titles/item/billTextVersionName', raw.billTextVersionName)
  return {
    title,
    kind: sort?.kind ?? TitleKind.OFFICIAL,
    asOf: sort?.version ?? (sort?.kind === TitleKind.DISPLAY ? null : printed),
    forPortion: sort?.forPortion ?? false,
  }
}

/**
 * Titles in the record's order, each with its kind and the version of the text that it held for. The
 * bill's own title element is the one on display, and is added where the list lacks it.
 */
export function titlesOf({ titles, title: shown }: RawBill, notes: ReadingNotes): Title[] {
  const read = titles.map((raw) => titleOf(raw, notes)).filter((one) => one !== null)
  const isListed = read.some(({ kind }) => kind === TitleKind.DISPLAY)
  if (!shown || isListed) return read
  return [{ title: oneLine(shown), kind: TitleKind.DISPLAY, asOf: null, forPortion: false }, ...read]
}
