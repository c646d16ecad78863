import type { DataSource } from 'typeorm'
import { Loaders } from '../../src/queries/loaders'

const DB = {} as DataSource

/** Answers with the length of each key, and remembers which keys came together. */
function lengths() {
  const asked: string[][] = []
  const answer = async (keys: string[]) => {
    asked.push([...keys])
    return keys.map((key) => key.length)
  }
  return { asked, answer }
}

describe('what one request asks', () => {
  it('is asked once for all keys, each once, however late within the turn', async () => {
    const loaders = new Loaders(DB)
    const { asked, answer } = lengths()
    const late = Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => loaders.load('length', 'abcd', answer))
    const found = await Promise.all([
      loaders.load('length', 'a', answer),
      loaders.load('length', 'bb', answer),
      loaders.load('length', 'a', answer),
      late,
    ])
    expect(found).toEqual([1, 2, 1, 4])
    expect(asked).toEqual([['a', 'bb', 'abcd']])
  })

  it('is asked no second time', async () => {
    const loaders = new Loaders(DB)
    const { asked, answer } = lengths()
    await loaders.load('length', 'a', answer)
    await loaders.load('length', 'a', answer)
    await loaders.load('length', 'bb', answer)
    expect(asked).toEqual([['a'], ['bb']])
  })

  it('fails for all who asked, and for them alone', async () => {
    const loaders = new Loaders(DB)
    const { answer } = lengths()
    const fail = async () => {
      throw new Error('The database is away.')
    }
    const failed = await Promise.allSettled([
      loaders.load('failing', 'a', fail),
      loaders.load('failing', 'bb', fail),
    ])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await loaders.load('length', 'a', answer)).toBe(1)
    await expect(loaders.load('failing', 'a', fail)).rejects.toThrow('away')
  })

  it('is made once where it is the same for many rows', () => {
    const loaders = new Loaders(DB)
    let made = 0
    const make = () => {
      made += 1
      return null
    }
    expect([loaders.once('what', make), loaders.once('what', make)]).toEqual([null, null])
    expect(made).toBe(1)
  })
})
