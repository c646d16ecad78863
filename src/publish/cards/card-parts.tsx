import type { ComponentChildren } from 'preact'
import { dayIn, type Language } from './language'
import { PHRASES } from './phrases'

/** Words of the record or of a release, as given: in their own language, kept apart from the writing around them. */
export function Given({ children }: { children: string }) {
  return <bdi lang="en">{children}</bdi>
}

export function Day({ date, lang }: { date: string; lang: Language }) {
  return <time dateTime={date}>{dayIn(lang, date)}</time>
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface CardFooterProps {
  lang: Language
  /** As of when what the card says holds. */
  asOf: { words: string; date: string } | null
  note?: string
  source: { words: string; url: string } | null
  home: string
}

/** As of when, from where, and the way home: at the foot of every card. */
export function CardFooter({ lang, asOf, note, source, home }: CardFooterProps) {
  const words = PHRASES[lang]
  return (
    <footer>
      {asOf && (
        <p class="as-of">
          {asOf.words} <Day date={asOf.date} lang={lang} />
          {note && `; ${note}`}
        </p>
      )}
      <p>
        {source && (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {words.source}: {source.words}
          </a>
        )}
        <a href={home} target="_blank" rel="noopener">
          {words.home}
        </a>
      </p>
    </footer>
  )
}

/** The first line of a card: what it is of. */
export function CardKind({ children }: { children: ComponentChildren }) {
  return (
    <p class="kind">
      <span>{children}</span>
      <span class="brand" aria-hidden="true">
        Safe Harbor
      </span>
    </p>
  )
}
