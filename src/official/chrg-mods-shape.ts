import { lookUp } from './reading-notes'
import {
  type Attributes,
  attributed,
  type Children,
  field,
  fields,
  group,
  list,
  type Shape,
  wordList,
  words,
} from './xml-shape'
import { xmlKind } from './xml-tree'

type Words<K extends string> = Partial<Record<K, string>>

export type RawAddress = { label: string; url: string }
export type RawSubcommittee = Words<'authorityId'> & { names: string[] }
export type RawCommittee = RawSubcommittee & { subcommittees: RawSubcommittee[] }
/** A member has a name as printed and, where the printer knows who it is, one by authority and a Bioguide id. */
export type RawMember = Words<'bioGuideId' | 'role' | 'parsed' | 'authority-fnf'>
export type RawBillReference = Words<'congress' | 'type' | 'number'>

/** What is taken of the description of a printed hearing, in its own words. */
export type RawMods = Words<
  | 'accessId'
  | 'docClass'
  | 'chamber'
  | 'congress'
  | 'number'
  | 'serial'
  | 'jacketId'
  | 'title'
  | 'recordChangeDate'
  | 'isErrata'
> & {
  heldDates: string[]
  witnesses: string[]
  committees: RawCommittee[]
  members: RawMember[]
  bills: RawBillReference[]
  addresses: RawAddress[]
}

function newMods(): RawMods {
  return { heldDates: [], witnesses: [], committees: [], members: [], bills: [], addresses: [] }
}

const COMMITTEE_ATTRIBUTES = ['authorityId', 'chamber', 'congress', 'type']

const committeeName = attributed<RawSubcommittee>(['type'], (record, _, name) => {
  if (name) record.names.push(name)
})

const subcommittee: Shape<RawCommittee> = {
  ...list('subcommittees', ({ authorityId }: Attributes): RawSubcommittee => ({ authorityId, names: [] }), {
    name: committeeName,
  }),
  attributes: COMMITTEE_ATTRIBUTES,
}

const committee: Shape<RawMods> = {
  ...list(
    'committees',
    ({ authorityId }: Attributes): RawCommittee => ({ authorityId, names: [], subcommittees: [] }),
    { name: committeeName, subCommittee: subcommittee },
  ),
  attributes: COMMITTEE_ATTRIBUTES,
}

const MEMBER_NAMES: Record<string, 'parsed' | 'authority-fnf'> = {
  parsed: 'parsed',
  'authority-fnf': 'authority-fnf',
}

const member: Shape<RawMods> = {
  ...list('members', ({ bioGuideId, role }: Attributes): RawMember => ({ bioGuideId, role }), {
    name: attributed<RawMember>(['type'], (record, { type = '' }, name) => {
      const kind = lookUp(MEMBER_NAMES, type)
      if (kind) record[kind] = name
    }),
  }),
  attributes: ['authorityId', 'bioGuideId', 'chamber', 'congress', 'gpoId', 'party', 'role', 'state'],
}

const extension: Children<RawMods> = {
  ...fields('accessId', 'docClass', 'chamber', 'congress', 'number', 'jacketId', 'isErrata'),
  heldDate: wordList('heldDates'),
  witness: wordList('witnesses'),
  congCommittee: committee,
  congMember: member,
  congSerial: attributed<RawMods>(['chamber', 'congress', 'number'], (record, { number }) => {
    record.serial = number
  }),
  bill: attributed<RawMods>(
    ['congress', 'context', 'number', 'type'],
    (record, { congress, type, number }) => {
      record.bills.push({ congress, type, number })
    },
  ),
}

const title: Shape<RawMods> = {
  ...group<RawMods>({
    // The first title is the hearing's; an alternative one may follow.
    title: words((record, given) => {
      record.title ??= given
    }),
  }),
  attributes: ['type'],
}

const mods: Shape<RawMods> = {
  children: {
    extension: group(extension),
    titleInfo: title,
    location: group({
      url: attributed<RawMods>(['access', 'displayLabel'], (record, { displayLabel = '' }, url) => {
        record.addresses.push({ label: displayLabel, url })
      }),
    }),
    recordInfo: group({ recordChangeDate: { ...field('recordChangeDate'), attributes: ['encoding'] } }),
  },
  attributes: ['ID', 'version', 'xsi:schemaLocation'],
}

const LIBRARY = 'how a library shelves and describes the print'
const REPEATED = 'stands in the record elsewhere'

/** Parts of the description that are left out on purpose, and why: each path stands for all within it. */
export const CHRG_MODS_LEFT_OUT: Readonly<Record<string, string>> = {
  'mods/accessCondition': LIBRARY,
  'mods/classification': LIBRARY,
  'mods/genre': LIBRARY,
  'mods/identifier': LIBRARY,
  'mods/language': LIBRARY,
  'mods/name': REPEATED,
  'mods/originInfo': 'when the print came out; the days of the hearing are kept',
  'mods/physicalDescription': LIBRARY,
  'mods/relatedItem': 'other documents, and parts of the print that are described on their own',
  'mods/typeOfResource': LIBRARY,
  'mods/extension/branch': LIBRARY,
  'mods/extension/category': LIBRARY,
  'mods/extension/collectionCode': LIBRARY,
  'mods/extension/dateIngested': 'when the publisher took the print in',
  'mods/extension/granuleClass': LIBRARY,
  'mods/extension/graphicsInPDF': LIBRARY,
  'mods/extension/isAppropriation': 'committee and title say it',
  'mods/extension/isNomination': 'the title says it',
  'mods/extension/searchTitle': REPEATED,
  'mods/extension/session': 'the day says it',
  'mods/extension/type': LIBRARY,
  'mods/extension/waisDatabaseName': LIBRARY,
  'mods/recordInfo/languageOfCataloging': LIBRARY,
  'mods/recordInfo/recordContentSource': LIBRARY,
  'mods/recordInfo/recordCreationDate': LIBRARY,
  'mods/recordInfo/recordIdentifier': REPEATED,
  'mods/recordInfo/recordOrigin': LIBRARY,
}

/** MODS of a printed hearing, as govinfo gives it for each package of its CHRG collection. */
export const CHRG_MODS = xmlKind(
  'a MODS description of a printed hearing',
  'mods',
  newMods,
  mods,
  CHRG_MODS_LEFT_OUT,
)
