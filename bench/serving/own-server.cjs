// The service as it is built, where the bench can say what it keeps between requests: settings cannot.
const path = require('node:path')
const built = path.resolve(__dirname, '../../dist/src')
const { keepHeapReady } = require(path.join(built, 'ingest/small-heap'))
const { createDataSource } = require(path.join(built, 'entities/data-source'))
const { createApp } = require(path.join(built, 'server/app'))
const { readSettings } = require(path.join(built, 'server/settings'))

async function serve({ finished, rows }) {
  keepHeapReady()
  const read = readSettings({ ...process.env, HOST: '127.0.0.1' })
  const settings = finished ? read : { ...read, finishedAnswersBytes: 0 }
  const dataSource = createDataSource(settings.database)
  await dataSource.initialize()
  const keptRows = rows ? undefined : 0
  const app = await createApp({ dataSource, settings, clock: () => new Date(), keptRows })
  await app.listen()
  process.on('SIGTERM', () => app.close().then(() => process.exit(0)))
}

serve(JSON.parse(process.argv[2]))
