import { MultiBar, Presets, type SingleBar } from 'cli-progress'
import { say } from './console'

const SECONDS_BETWEEN_LINES = 30

/** How far an ingest is: a bar on a terminal, and else a line from time to time. Always on stderr. */
export class IngestProgress {
  private readonly startedAt = performance.now()
  private readonly bars: MultiBar | null = null
  private readonly bar: SingleBar | null = null
  private readonly timer: NodeJS.Timeout
  private count = 0
  private total = 0

  constructor() {
    if (process.stderr.isTTY) {
      const format = '{bar} {value}/{total} | {rate} a second | {eta_formatted} left | {name}'
      const options = { format, stream: process.stderr, hideCursor: true, etaBuffer: 200 }
      this.bars = new MultiBar(options, Presets.shades_grey)
      this.bar = this.bars.create(0, 0, { name: '', rate: 0 })
    }
    this.timer = setInterval(() => this.sayLine(), SECONDS_BETWEEN_LINES * 1000)
    this.timer.unref()
  }

  expect(count: number): void {
    this.total += count
    this.bar?.setTotal(this.total)
  }

  done(name: string): void {
    this.count += 1
    if (this.count > this.total) this.expect(1)
    this.bar?.update(this.count, { name: name.slice(-40), rate: this.rate })
  }

  /** Says a line without tearing the bar apart. */
  log(line: string): void {
    if (this.bars) this.bars.log(`${line}\n`)
    else say(line)
  }

  stop(): void {
    clearInterval(this.timer)
    this.bars?.stop()
  }

  private get rate(): number {
    return Math.round(this.count / ((performance.now() - this.startedAt) / 1000))
  }

  private sayLine(): void {
    if (!this.bars && this.count > 0) say(`${this.count} of ${this.total} done, ${this.rate} a second.`)
  }
}
