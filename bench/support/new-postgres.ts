import { Client } from 'pg'
import { startPostgres } from '../../tests/support/postgres'

/** A PostgreSQL of its own, for as long as the work takes; `addressOf` makes an empty database of that name in it. */
export async function withPostgres(
  work: (addressOf: (name: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const { address, stop } = await startPostgres()
  const client = new Client({ connectionString: `${address}/postgres` })
  await client.connect()
  try {
    await work(async (name) => {
      await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`)
      return `${address}/${name}`
    })
  } finally {
    await client.end()
    await stop()
  }
}
