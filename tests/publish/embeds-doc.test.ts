import { DEFAULT_OPTIONS } from '../../src/publish/cards/card-options'
import { elementCode, frameCode, pictureCode } from '../../src/publish/cards/embed-codes'
import { type Embeddable, embeddable } from '../../src/publish/cards/embed-source'
import { Loaders } from '../../src/queries/loaders'
import { blocksOf } from '../support/doc-blocks'
import { useSeeded } from '../support/seeded'

describe('the codes in docs/embeds.md', () => {
  const db = useSeeded('sqlite')
  const blocks = blocksOf('docs/embeds.md').filter(({ language }) => language === 'html')
  let made: Embeddable
  beforeAll(async () => {
    const found = await embeddable(new Loaders(db()), {
      base: 'https://harbor.example.org',
      subject: { kind: 'bill', id: 's1733-113' },
      options: DEFAULT_OPTIONS,
      today: '2026-11-24',
      width: 600,
    })
    made = found!
  })

  it('are those that the service gives', () => {
    const script = '<script src="https://harbor.example.org/embed/v1/card.js" async></script>'
    const codes = [script, ...[frameCode, elementCode, pictureCode].map((code) => code(made.source))]
    expect(blocks.map(({ text }) => text)).toEqual(codes)
  })
})
