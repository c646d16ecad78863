import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'

/** Answers for many keys at once; a key that is not in the map has none. */
export type Answer<Value> = (keys: string[]) => Promise<Map<string, Value>>

/**
 * The batches of one request: whatever asks the same question of several rows asks once, for all of
 * them. Nothing outlives the request, so nothing is stale.
 */
export class Loaders {
  private readonly byQuestion = new Map<string, DataLoader<string, unknown>>()

  constructor(readonly db: DataSource) {}

  /**
   * The answer for one key. Callers with the same `question`, which names the kind and all arguments,
   * share one call of `answer`.
   */
  load<Value>(question: string, key: string, answer: Answer<Value>): Promise<Value | undefined> {
    const loader =
      this.byQuestion.get(question) ??
      new DataLoader<string, unknown>(async (keys) => {
        const found = await answer([...keys])
        return keys.map((each) => found.get(each))
      })
    this.byQuestion.set(question, loader)
    return loader.load(key) as Promise<Value | undefined>
  }
}
