import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { DASHBOARD } from './serving/dashboard'
import { type Databases, makeDatabases } from './serving/databases'
import { answersOf, hammer } from './serving/load'
import { measureMixed } from './serving/mixed'
import { AGGREGATE, bodiesOf, NESTED, QUESTIONS, type Question } from './serving/questions'
import { installPeers, keepToLoadCore, moveToServerCore, type Server, start } from './serving/servers'
import { measureStart } from './serving/starting'
import { type Subject, type SubjectKey, subjectsOn } from './serving/subjects'
import { type Check, Loads, printChecks, printLoads } from './serving/table'

const ALL = [...QUESTIONS, DASHBOARD]

/** How long and how often; the figures are of the defaults. */
export interface Thoroughness {
  rounds: number
  seconds: number
}

/** Servers side by side on the same data: each on one core, what asks them on the other. */
export async function measureServing({ rounds, seconds }: Thoroughness): Promise<void> {
  installPeers()
  keepToLoadCore()
  const databases = await makeDatabases()
  moveToServerCore(databases.server.pid)
  try {
    const answers = path.join(databases.folder, 'answers.json')
    const subjects = subjectsOn(databases, answers)
    await collectAnswers(subjects, answers)
    const { loads, memory } = await measureLoads(subjects, databases, { rounds, seconds })
    printLoads(subjects, ALL, loads)
    const mixed = await measureMixed(databases, seconds)
    printChecks([...ratios(loads), ...mixed, ...(await endings(databases, memory))])
  } finally {
    await databases.server.stop()
  }
}

/** All servers run; they are asked in turns, so that whatever else the machine does befalls them alike. */
async function measureLoads(
  subjects: Subject[],
  { server: { pid } }: Databases,
  { rounds, seconds }: Thoroughness,
): Promise<{ loads: Loads; memory: number }> {
  const loads = new Loads()
  const servers = new Map<Subject, Server>()
  for (const subject of subjects) servers.set(subject, await start(subject.launch))
  for (const question of ALL) {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [subject, server] of servers) {
        const wording = question.wordings[subject.dialect]
        if (!wording) continue
        const pids = [server.process.pid!, ...(subject.usesPostgres ? [pid] : [])]
        const ask = (forSeconds: number) => hammer(server.url, bodiesOf(question, wording), forSeconds, pids)
        // Memory of whoever waits for its turn may be taken away meanwhile, and comes back page by page.
        await ask(WARM_UP_SECONDS)
        if (round > 0) loads.add(subject.key, question.name, await ask(seconds))
      }
    }
  }
  const finished = [...servers].find(([{ key }]) => key === 'finished')
  const memory = finished ? finished[1].memory() : Number.NaN
  for (const server of servers.values()) await server.stop()
  return { loads, memory }
}

const WARM_UP_SECONDS = 1

async function endings(databases: Databases, memory: number): Promise<Check[]> {
  return [
    { what: 'start to ready', figure: await measureStart(databases), most: 2.5, unit: 's' },
    { what: 'memory after the load', figure: memory, most: 250, unit: 'MB' },
  ]
}

/** Every server has to give the same; the bare one gets the bytes that ours sends. */
async function collectAnswers(subjects: Subject[], file: string): Promise<void> {
  const bytes: Record<string, string> = {}
  const ours = new Map<string, string>()
  const reference = subjects.find(({ key }) => key === 'read')!
  for (const subject of [reference, ...subjects.filter(({ key }) => key !== 'read')]) {
    if (subject.key === 'bare') continue
    const server = await start(subject.launch)
    for (const question of ALL) {
      const wording = question.wordings[subject.dialect]
      if (!wording) continue
      const answers = JSON.stringify(await answersOf(server.url, question, wording))
      if (subject === reference) {
        ours.set(question.name, answers)
        Object.assign(bytes, await bytesOf(server, question))
      } else if (answers !== ours.get(question.name)) {
        throw new Error(
          `${subject.name} answers "${question.name}" otherwise:\n${answers.slice(0, 600)}\n${ours.get(question.name)!.slice(0, 600)}`,
        )
      }
    }
    await server.stop()
  }
  writeFileSync(file, JSON.stringify(bytes))
}

async function bytesOf(server: Server, question: Question): Promise<Record<string, string>> {
  const bytes: Record<string, string> = {}
  for (const body of bodiesOf(question, question.wordings.own!)) {
    const headers = { 'content-type': 'application/json' }
    bytes[body] = await (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).text()
  }
  return bytes
}

/** What is promised of speed, as ratios within one run. */
function ratios(loads: Loads): Check[] {
  const spread = (key: 'read' | 'finished') =>
    Math.max(
      ...QUESTIONS.map((question) => {
        const { p50, p99 } = loads.median(key, question)!
        return p99 / Math.max(p50, 1)
      }),
    )
  const faster = (question: Question, [one, other]: [SubjectKey, SubjectKey], least: number): Check => ({
    what: `${question.name}: ${NAMES[one]} / ${NAMES[other]}`,
    figure: loads.ratio(one, other, question),
    ofCore: loads.ratio(one, other, question, 'cpuRate'),
    least,
  })
  return [
    ...ALL.map((question) => faster(question, ['finished', 'bare'], 0.75)),
    faster(NESTED, ['finished', 'apollo'], 150),
    ...QUESTIONS.map((question) => faster(question, ['read', 'mercurius'], 1.1)),
    ...QUESTIONS.map((question) => faster(question, ['read', 'postgraphile'], 1.5)),
    faster(NESTED, ['read', 'apollo'], 6),
    ...[NESTED, AGGREGATE].map((question) => faster(question, ['kept', 'mercurius'], 3)),
    { what: 'p99 / p50, rows read', figure: spread('read'), most: 6 },
    { what: 'p99 / p50, answers kept', figure: spread('finished'), most: 4 },
  ]
}

const NAMES: Record<SubjectKey, string> = {
  apollo: 'Apollo',
  mercurius: 'Mercurius',
  postgraphile: 'PostGraphile',
  bare: 'bare',
  read: 'rows read',
  kept: 'rows kept',
  finished: 'answers kept',
  postgres: 'PostgreSQL',
}
