import { renderToStaticMarkup } from 'preact-render-to-string'
import { type CardSubject, cardAddress, permalink, pictureAddress } from './card-address'
import type { CardOptions } from './card-options'
import { PHRASES } from './phrases'
import { plainLine } from './plain-line'

/** What codes are made from: the subject with its last known state in words. */
export interface EmbedSource {
  /** Address of the service, without a final slash. */
  base: string
  subject: CardSubject
  options: CardOptions
  /** What it is, on one line. */
  heading: string
  /** How it stands, and as of when, in one sentence. */
  sentence: string
  /** Height that shows the whole card in a column of an article, in pixels. */
  height: number
}

export interface EmbedSize {
  width: number | '100%'
  height: number
}

/** A frame with the card in it. */
export function frameCode(source: EmbedSource, size: Partial<EmbedSize> = {}): string {
  const { base, subject, options, heading, height } = source
  return renderToStaticMarkup(
    <iframe
      title={`${plainLine(heading, 160)} – ${PHRASES[options.lang].brand}`}
      src={cardAddress(base, subject, options)}
      width={size.width ?? '100%'}
      height={size.height ?? height}
      frameborder="0"
      loading="lazy"
    />,
  )
}

/** The last known state without any script: a link and a sentence that can stand by themselves. */
export function quoteCode({ base, subject, options, heading, sentence }: EmbedSource): string {
  return renderToStaticMarkup(
    <blockquote>
      <a href={permalink(base, subject, options.asOf)}>{plainLine(heading)}</a> — {plainLine(sentence)}
    </blockquote>,
  )
}

/** The element with its script; inside of it, the last known state for as long as the script has nothing newer. */
export function elementCode(source: EmbedSource): string {
  const { base, subject, options } = source
  const attributes = {
    [subject.kind]: 'id' in subject ? subject.id : subject.query.replace(/^\?/, ''),
    lang: options.lang === 'en' ? undefined : options.lang,
    theme: options.theme === 'light' ? undefined : options.theme,
    density: options.density === 'comfortable' ? undefined : options.density,
    'as-of': options.asOf ?? undefined,
  }
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
  return `<safe-harbor-card${start.join('')}>${quoteCode(source)}</safe-harbor-card><script src="${base}/embed/v1/card.js" async></script>`
}

/** The card as a picture that leads to the page, for newsletters. */
export function pictureCode({ base, subject, options, heading, sentence }: EmbedSource): string {
  if (subject.kind === 'dashboard') return ''
  return renderToStaticMarkup(
    <a href={permalink(base, subject, options.asOf)}>
      <img
        src={pictureAddress(base, subject, { ...options, density: 'comfortable' })}
        alt={plainLine(`${heading}. ${sentence}`, 500)}
        width="600"
      />
    </a>,
  )
}
