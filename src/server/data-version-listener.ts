import { Client } from 'pg'
import { DATA_VERSION_CHANNEL } from '../entities/data-source'

const CONNECT_TIMEOUT_MS = 2_000
const LISTEN_AGAIN_AFTER_MS = 500

interface Listeners {
  onVersion: (version: number) => void
  /** Called each time it listens anew: what was said before went unheard. */
  onListening: () => void
}

/** Hears from PostgreSQL of each new data version, on a connection of its own that is made again when lost. */
export class DataVersionListener {
  private client: Client | null = null
  private timer: NodeJS.Timeout | undefined
  private isStopped = false

  constructor(
    private readonly url: string,
    private readonly listeners: Listeners,
  ) {
    void this.listen()
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'safe-harbor listener',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    })
    this.client = client
    client.on('notification', ({ payload }) => this.listeners.onVersion(Number(payload)))
    // An error ends the connection; `end` follows, and is where it is made again.
    client.on('error', () => {})
    client.once('end', () => this.listenAgain(client))
    try {
      await client.connect()
      await client.query(`LISTEN ${DATA_VERSION_CHANNEL}`)
      this.listeners.onListening()
    } catch {
      await client.end().catch(() => {})
      this.listenAgain(client)
    }
  }

  private listenAgain(lost: Client): void {
    if (this.isStopped || this.client !== lost) return
    this.client = null
    this.timer = setTimeout(() => void this.listen(), LISTEN_AGAIN_AFTER_MS)
    this.timer.unref()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.timer)
    await this.client?.end().catch(() => {})
  }
}
