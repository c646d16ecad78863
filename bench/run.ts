import { measureClaims } from './claims'
import { measureIngest } from './ingest'
import { measureListsOnPostgres, measureListsOnSqlite } from './lists'
import { measureScale } from './scale'
import { measureSeeds } from './seeds'
import { measureServing } from './serving'
import { measureTables } from './tables'
import { measureTopic } from './topic'

/** Rounds of which the middle one counts, and seconds of load for each figure. */
const SERVING = { rounds: 3, seconds: 4 }

/** What can be measured: all of it, or what is named: `npm run bench serving`. */
const SUBJECTS: Record<string, () => Promise<void> | void> = {
  seeds: measureSeeds,
  ingest: measureIngest,
  claims: measureClaims,
  lists: async () => {
    await measureListsOnSqlite()
    await measureListsOnPostgres()
  },
  serving: () => measureServing(SERVING),
  'serving-once': () => measureServing({ rounds: 1, seconds: 2 }),
  scale: measureScale,
  tables: measureTables,
  topic: measureTopic,
}
const USUAL = ['seeds', 'ingest', 'claims', 'lists', 'serving', 'scale', 'tables']

async function measure(names: string[]): Promise<void> {
  const unknown = names.find((name) => !(name in SUBJECTS))
  if (unknown)
    throw new Error(`Nothing is called "${unknown}" here: name ${Object.keys(SUBJECTS).join(', ')}.`)
  for (const name of names.length > 0 ? names : USUAL) await SUBJECTS[name]!()
}

void measure(process.argv.slice(2))
