import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { KeptAnswers } from './kept-rows'
import type { Columns, RowClass } from './sql'

/** Answers for many keys at once, each at the place of its key. */
export type Answer<Value> = (keys: string[]) => Promise<Value[]>

/** What was found by keys, each at the place of its key. */
export const atKeys = <Value>(keys: string[], found: ReadonlyMap<string, Value>, none: Value): Value[] =>
  keys.map((key) => found.get(key) ?? none)

/** What an operation asks for of the classes with many rows; of other classes whole rows are read. */
export interface AskedColumns {
  of: ReadonlyMap<RowClass<object>, readonly string[]>
  /** Whether it asks for places in a list: all that a row is ordered by is needed then. */
  hasCursors: boolean
}

/** What is there already comes without waiting. */
export type MaybePromise<Value> = Value | Promise<Value>

/** Uses a value at once where it is there, else when it comes. */
export function whenFound<Value, Result>(
  value: MaybePromise<Value>,
  use: (value: Value) => MaybePromise<Result>,
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
  private readonly remembered = new Map<unknown, unknown>()
  private asked: AskedColumns | null = null
  private readonly read: [place: string, value: unknown][] = []

  constructor(
    readonly db: DataSource,
    private readonly kept: KeptAnswers | null = null,
  ) {}

  /** From now on no more is read of rows than this. */
  askOnly(asked: AskedColumns | null): void {
    this.asked = asked
    this.remembered.clear()
  }

  /** What to read of a class, `order` among it where places in that order are asked for. */
  columnsFor(type: RowClass<object>, order: readonly string[] = []): Columns {
    const asked = this.asked?.of.get(type)
    if (!asked) return null
    return this.asked!.hasCursors ? [...new Set([...asked, ...order])] : asked
  }

  /** What is the same for many rows of a request, made when it is first needed. */
  once<Value>(what: unknown, make: () => Value): Value {
    const known = this.remembered.get(what)
    if (known !== undefined) return known as Value
    const made = make()
    this.remembered.set(what, made)
    return made
  }

  /**
   * The answer for one key. Callers with the same `question`, which names the kind and all arguments,
   * share one call of `answer`.
   */
  load<Value>(question: string, key: string, answer: Answer<Value>): MaybePromise<Value> {
    const kept = this.kept?.get(placeOf(question, key))
    if (kept) return kept.value as Value
    let loader = this.byQuestion.get(question)
    if (!loader) {
      loader = new DataLoader<string, unknown>((keys) => this.answerAll(question, [...keys], answer))
      this.byQuestion.set(question, loader)
    }
    return loader.load(key) as Promise<Value>
  }

  /** All that was read is of the version that this request reads at: others may use it. */
  keep(): void {
    for (const [place, value] of this.read) this.kept?.set(place, { value })
    this.read.length = 0
  }

  private async answerAll<Value>(question: string, keys: string[], answer: Answer<Value>): Promise<Value[]> {
    const values = await answer(keys)
    if (this.kept) {
      for (const [at, key] of keys.entries()) this.read.push([placeOf(question, key), values[at]])
    }
    return values
  }
}

const placeOf = (question: string, key: string): string => `${question}\n${key}`
