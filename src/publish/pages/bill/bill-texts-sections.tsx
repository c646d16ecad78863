import { printedDate } from '../../../congress/calendar-date'
import { useAddress } from '../../layout'
import { Day } from '../figures'
import { NotLoaded } from '../not-loaded'
import { SourceLine, type SourceView } from '../sources'
import type { BillData } from './bill-data'

const KIND_WORDS = {
  SHORT: 'Short title',
  POPULAR: 'Popular name',
  OFFICIAL: 'Official title',
  DISPLAY: 'Shown by congress.gov',
}

/** What the bill was called, with the version of the text that bore each title. */
export function Titles({ data: { titles, asOf, known, sources } }: { data: BillData }) {
  return (
    <section aria-labelledby="titles">
      <h2 id="titles">Titles</h2>
      {titles.length === 0 && (
        <p>
          {asOf && known === 'RECORD'
            ? 'The record does not tell what it was called on that day.'
            : 'No title but the one above is loaded.'}
        </p>
      )}
      <ul class="entries">
        {titles.map(({ title, kind, version, forPortion }) => (
          <li key={`${kind} ${version} ${title}`}>
            <bdi>{title}</bdi>
            <p>
              {KIND_WORDS[kind]}
              {version && `, ${version}`}
              {forPortion && ', of a part of it'}
            </p>
          </li>
        ))}
      </ul>
      <SourceLine sources={sources} of="title" />
    </section>
  )
}

export function Summaries({ data: { summaries, asOf, notLoadedBecause, sources } }: { data: BillData }) {
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">Summary</h2>
      {summaries === null && <NotLoaded why={notLoadedBecause ?? ''} />}
      {summaries?.length === 0 && (
        <p>{asOf ? 'None had been written by that day, or none is loaded.' : gapWords(sources, 'summar')}</p>
      )}
      {summaries?.map(({ version, date, text }) => (
        <div class="summary" key={`${version} ${date}`}>
          <h3>
            {version ?? 'Summary'}
            {date && (
              <>
                {', '}
                <Day day={date} words={printedDate(date)} />
              </>
            )}
          </h3>
          {text.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>
              <bdi>{paragraph}</bdi>
            </p>
          ))}
        </div>
      ))}
      {summaries && summaries.length > 0 && (
        <p class="hint">By the Congressional Research Service of the Library of Congress.</p>
      )}
      <SourceLine sources={sources} of="summaries" />
    </section>
  )
}

/** What a document is known to leave out, where it speaks of that; else that it has none. */
function gapWords(sources: SourceView[], word: string): string {
  const gap = sources.flatMap(({ gaps }) => gaps).find((one) => one.toLowerCase().includes(word))
  return gap ? `Not loaded. ${gap}` : 'The record has none.'
}

export function Subjects({ data }: { data: BillData }) {
  const { subjects, policyArea, topic, asOf, notLoadedBecause, sources } = data
  const to = useAddress()
  return (
    <section aria-labelledby="subjects">
      <h2 id="subjects">Subjects</h2>
      {subjects === null && (
        <NotLoaded why={notLoadedBecause ?? gapWords(sources, 'subject').replace('Not loaded. ', '')} />
      )}
      {policyArea && <p>Policy area: {policyArea}.</p>}
      {subjects && subjects.length > 0 && (
        <ul class="subjects">
          {subjects.map((subject) => (
            <li key={subject}>
              <a href={to(`search?subject=${encodeURIComponent(subject)}`)}>{subject}</a>
            </li>
          ))}
        </ul>
      )}
      {topic && <p class="hint">Here for its topic: {topic.reasons.join(' ')}</p>}
      {asOf && (subjects || policyArea) && (
        <p class="hint">The record gives subjects without days: these are those of its last state.</p>
      )}
      <SourceLine sources={sources} of="subjects" />
    </section>
  )
}
