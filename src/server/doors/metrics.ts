import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Served } from '../served'
import { doorOf } from './doors'

/** From an answer that is kept to one that is nearly cut off. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const POINTS = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000]
/** Collected once for all who ask within so long. */
const KEPT_FOR_MS = 1_000

/** What is read at the moment that someone collects. */
export interface Observed {
  dataVersion: () => number
  isDatabaseUp: () => boolean
  isReady: () => boolean
}

interface Alike {
  labels: { door: string; method: string; status: string; cache: string }
  count: number
}

/** What is counted; every label has few values, whatever is asked. */
export class Metrics {
  private readonly registry = new Registry()
  /** Requests since the last look, by their labels: to look those up takes a good part of the time of sending what is kept. */
  private readonly requests = new Map<string, Alike>()
  private readonly durations: Histogram<'door' | 'cache'>
  private readonly costs: Histogram
  private collected: { at: number; text: Promise<string> } | null = null

  constructor(observed: Observed) {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    const { requests } = this
    new Counter({
      name: 'safe_harbor_requests_total',
      help: 'Requests answered, by door, method, status and where the answer came from.',
      labelNames: ['door', 'method', 'status', 'cache'],
      registers,
      collect() {
        for (const { labels, count } of requests.values()) this.inc(labels, count)
        requests.clear()
      },
    })
    this.durations = new Histogram({
      name: 'safe_harbor_request_duration_seconds',
      help: 'Time from a request to the end of its answer.',
      labelNames: ['door', 'cache'],
      buckets: SECONDS,
      registers,
    })
    this.costs = new Histogram({
      name: 'safe_harbor_query_cost_points',
      help: 'Price of the GraphQL queries that were computed.',
      buckets: POINTS,
      registers,
    })
    this.addGauge('safe_harbor_data_version', 'Data version that this process knows.', observed.dataVersion)
    this.addGauge('safe_harbor_database_up', 'Whether the database answered when last asked.', () =>
      Number(observed.isDatabaseUp()),
    )
    this.addGauge('safe_harbor_ready', 'Whether /readyz would answer 200.', () => Number(observed.isReady()))
  }

  private addGauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read())
      },
    })
  }

  readonly observe = ({ method, route, status, cacheState, durationMs, cost }: Served): void => {
    const door = doorOf(route)
    const cache = cacheState.toLowerCase()
    this.count({ door, method: METHODS.has(method) ? method : 'other', status: String(status), cache })
    this.durations.observe({ door, cache }, durationMs / 1_000)
    if (cost !== null && cacheState !== 'HIT' && cacheState !== 'REVALIDATED') this.costs.observe(cost)
  }

  private count(labels: Alike['labels']): void {
    const key = `${labels.door} ${labels.method} ${labels.status} ${labels.cache}`
    const alike = this.requests.get(key)
    if (alike) alike.count += 1
    else this.requests.set(key, { labels, count: 1 })
  }

  text(): Promise<string> {
    const now = performance.now()
    if (!this.collected || now - this.collected.at > KEPT_FOR_MS)
      this.collected = { at: now, text: this.registry.metrics() }
    return this.collected.text
  }

  get contentType(): string {
    return this.registry.contentType
  }
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** `/metrics`, for Prometheus. */
export function openMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text()),
  )
}
