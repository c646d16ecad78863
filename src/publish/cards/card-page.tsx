import type { ComponentChildren } from 'preact'
import { htmlPage, type PageOptions, type Published } from '../published'
import type { CardOptions } from './card-options'
import { CARD_SCRIPT } from './card-script'
import { CARD_STYLE } from './card-style'
import { PHRASES } from './phrases'

/** Seconds after which a card that is open asks for itself again. */
const REFRESH_SECONDS = 600

/** Kept for a minute, and by any cache between for a week where the service does not answer. */
const CARD_CACHING = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=604800'

interface CardPageProps {
  title: string
  options: CardOptions
  /** Relative address of the page that the card is of. */
  home: string
  style?: string
  /** What tells this kind of card from others in its style. */
  kind?: string
  refreshSeconds?: number
  /** Words before the time at which the card last asked for itself, where that is shown. */
  checked?: string
  children: ComponentChildren
}

/** A card as a document of its own, for a frame in someone's page. */
function CardPage({
  title,
  options,
  home,
  style = CARD_STYLE,
  kind,
  refreshSeconds,
  checked,
  children,
}: CardPageProps) {
  const { theme, lang, density, asOf } = options
  const words = PHRASES[lang]
  const scheme = theme === 'light' ? undefined : theme
  return (
    <html lang={lang} class={scheme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="canonical" href={home} />
        <style>{style}</style>
      </head>
      <body>
        <main>
          <article
            class={['card', kind, scheme, density === 'compact' && density].filter(Boolean).join(' ')}
            lang={lang}
            data-refresh={asOf ? undefined : (refreshSeconds ?? REFRESH_SECONDS)}
          >
            <p class="stale" role="status" hidden>
              {words.isStale} <time />.
            </p>
            <div class="in">{children}</div>
            {checked && (
              <p class="checked" hidden>
                {checked} <time />
              </p>
            )}
          </article>
        </main>
        <script>{CARD_SCRIPT}</script>
      </body>
    </html>
  )
}

/** A card as an answer. */
export function cardAnswer(props: CardPageProps, options: Pick<PageOptions, 'status'> = {}): Published {
  const { status, headers, body } = htmlPage(<CardPage {...props} />, options)
  return {
    status,
    headers: { ...headers, 'cache-control': status === 200 ? CARD_CACHING : 'public, max-age=60' },
    body,
  }
}
