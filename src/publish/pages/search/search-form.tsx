import { ordinal } from '../../../congress/congress-number'
import type { FacetCount } from '../../../queries/facets'
import { SearchType } from '../../../queries/search-type'
import { useAddress } from '../../layout'
import { CHAMBER_WORDS, partyWord, STATUS_WORDS } from '../words'
import type { SearchData } from './search-data'
import { BILL_FACETS, type BillFacet } from './search-request'

const TYPE_WORDS: Record<SearchType, string> = {
  [SearchType.BILL]: 'Bills',
  [SearchType.MEMBER]: 'Members',
  [SearchType.HEARING]: 'Hearings',
  [SearchType.RELEASE]: 'Releases',
}

/** What each condition on bills is called, and how its values are. */
const FACETS: Record<BillFacet, { label: string; words: (value: string) => string }> = {
  congress: { label: 'Congress', words: (value) => ordinal(Number(value)) },
  status: { label: 'Status of the bill', words: (value) => STATUS_WORDS[value as keyof typeof STATUS_WORDS] },
  chamber: {
    label: 'Chamber it began in',
    words: (value) => CHAMBER_WORDS[value as keyof typeof CHAMBER_WORDS],
  },
  party: { label: 'Sponsor’s party', words: partyWord },
  subject: { label: 'Subject', words: (value) => value },
}

/** The form that asks anew: words, and conditions with the number of bills that each leaves. */
export function SearchWithFacets({ data: { asked, facets } }: { data: SearchData }) {
  const to = useAddress()
  const types = Object.values(SearchType).map((value) => ({ value, words: TYPE_WORDS[value] }))
  return (
    <search>
      <form method="get" action={to('search')}>
        <div class="search-form">
          <label for="q">Words, a name, a title, or a number such as S. 1733</label>
          <input type="search" id="q" name="q" value={asked.q} maxLength={500} />
          <button class="button is-small" type="submit">
            Search
          </button>
        </div>
        <div class="facets">
          <Choice name="type" label="Look in" all="Everything" chosen={asked.type} options={types} />
          {BILL_FACETS.map((facet) => (
            <Choice
              key={facet}
              name={facet}
              label={FACETS[facet].label}
              all={facets[facet] ? 'Any' : 'Any (narrow the search to list them)'}
              chosen={asked[facet]}
              options={optionsOf(facet, facets[facet] ?? [], asked[facet])}
            />
          ))}
        </div>
        <p class="hint">
          The last five are conditions on bills, with the number of bills that each leaves. A bill of which
          the record is not loaded has no party and no subjects here.
        </p>
      </form>
    </search>
  )
}

interface Option {
  value: string
  words: string
}

/** The values of a facet with their counts; one that was chosen is there even where it leaves nothing. */
function optionsOf(facet: BillFacet, counts: FacetCount[], chosen: string): Option[] {
  const known = counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
  if (chosen !== '' && !known.some(({ value }) => value === chosen)) known.push({ value: chosen, count: 0 })
  if (facet === 'congress') known.sort((a, b) => Number(b.value) - Number(a.value))
  return known.map(({ value, count }) => ({ value, words: `${FACETS[facet].words(value)} (${count})` }))
}

interface ChoiceProps {
  name: string
  label: string
  /** What stands for no condition. */
  all: string
  chosen: string
  options: Option[]
}

function Choice({ name, label, all, chosen, options }: ChoiceProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{all}</option>
        {options.map(({ value, words }) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
