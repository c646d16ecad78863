import type { Published } from '../published'
import type { CardOptions } from './card-options'
import { cardAnswer } from './card-page'
import { Given } from './card-parts'
import { PHRASES } from './phrases'

interface CardNotice {
  status: number
  title: string
  /** What is the matter, and what to do. */
  sentence?: string
  /** More of it, which there is in English alone. */
  detail?: string
  options: CardOptions
  /** Relative way to the first page of the service. */
  root: string
  /** Style of the kind of card that was asked for, where it is another. */
  style?: string
}

/** A card that has nothing to show but a sentence, and the way home. */
export function noticeCard({ status, title, sentence, detail, options, root, style }: CardNotice): Published {
  const words = PHRASES[options.lang]
  return cardAnswer(
    {
      title: `${title} – ${words.brand}`,
      options,
      home: root,
      style,
      children: (
        <>
          <p class="kind brand">{words.brand}</p>
          <h1>{title}</h1>
          {sentence && <p>{sentence}</p>}
          {detail && (
            <p>
              <Given>{detail}</Given>
            </p>
          )}
          <footer>
            <p>
              <a href={root} target="_blank" rel="noopener">
                {words.toHome}
              </a>
            </p>
          </footer>
        </>
      ),
    },
    { status },
  )
}
