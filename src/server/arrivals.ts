import type { Server } from 'node:http'
import { setImmediate as nextRound } from 'node:timers/promises'

/** Nobody waits longer than this, however many come. */
const MOST_MS = 50

/**
 * Lets whoever comes in before the work goes on. Node takes one new connection in each round of its event loop:
 * were each round filled with the work of those who are in already, the last of fifty who come at once would
 * wait fifty rounds.
 */
export class Arrivals {
  private isSomeoneNew = false
  private settling: Promise<void> | null = null

  constructor(server: Server) {
    server.on('connection', () => {
      this.isSomeoneNew = true
      this.settling ??= this.settle()
    })
  }

  /** Settled once a round of the event loop brought nobody new; null where nobody new came. */
  over(): Promise<void> | null {
    return this.settling
  }

  private async settle(): Promise<void> {
    const until = performance.now() + MOST_MS
    // The rest of the round that is under way.
    await nextRound()
    do {
      this.isSomeoneNew = false
      await nextRound()
    } while (this.isSomeoneNew && performance.now() < until)
    this.settling = null
  }
}
