import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { KeptAnswers } from './kept-rows'
import type { Columns, RowClass } from './sql'

/** Answers for many keys at once; a key that is not in the map has none. */
export type Answer<Value> = (keys: string[]) => Promise<Map<string, Value>>

/** Columns that an operation asks for, by class; of other classes whole rows are read. */
export type AskedColumns = ReadonlyMap<RowClass<object>, ReadonlySet<string>>

/** What is there already comes without waiting. */
export type MaybePromise<Value> = Value | Promise<Value>

/** Uses a value at once where it is there, else when it comes. */
export function whenFound<Value, Result>(
  value: MaybePromise<Value>,
  use: (value: Value) => Result,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(use) : use(value)
}

/**
 * The batches of one request: whatever asks the same question of several rows asks once, for all of
 * them. A request that reads at a known data version takes what others have read at it; what it reads
 * itself is theirs only once it is certain that the version did not move meanwhile.
 */
export class Loaders {
  private readonly byQuestion = new Map<string, DataLoader<string, unknown>>()
  private asked: AskedColumns | null = null
  private readonly read: [place: string, value: unknown][] = []

  constructor(
    readonly db: DataSource,
    private readonly kept: KeptAnswers | null = null,
  ) {}

  /** From now on no more is read of rows than this. */
  askOnly(columns: AskedColumns | null): void {
    this.asked = columns
  }

  /** What to read of a class; some columns are needed whatever is asked for. */
  columnsFor(type: RowClass<object>, needed: readonly string[]): Columns {
    const asked = this.asked?.get(type)
    return asked ? [...new Set([...asked, ...needed])] : null
  }

  /**
   * The answer for one key. Callers with the same `question`, which names the kind and all arguments,
   * share one call of `answer`.
   */
  load<Value>(question: string, key: string, answer: Answer<Value>): MaybePromise<Value | undefined> {
    const kept = this.kept?.get(placeOf(question, key))
    if (kept) return kept.value as Value | undefined
    let loader = this.byQuestion.get(question)
    if (!loader) {
      loader = new DataLoader<string, unknown>((keys) => this.answerAll(question, [...keys], answer))
      this.byQuestion.set(question, loader)
    }
    return loader.load(key) as Promise<Value | undefined>
  }

  /** All that was read is of the version that this request reads at: others may use it. */
  keep(): void {
    for (const [place, value] of this.read) this.kept?.set(place, { value })
    this.read.length = 0
  }

  private async answerAll<Value>(
    question: string,
    keys: string[],
    answer: Answer<Value>,
  ): Promise<(Value | undefined)[]> {
    const found = await answer(keys)
    return keys.map((key) => {
      const value = found.get(key)
      if (this.kept) this.read.push([placeOf(question, key), value])
      return value
    })
  }
}

const placeOf = (question: string, key: string): string => `${question}\n${key}`
