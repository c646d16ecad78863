import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readImports, sourceFiles, targetOf, type ValueImport, valueImports } from './support/imports'

const SRC = path.resolve(__dirname, '../src')

/** Who may import whom: the way of the data, one direction (docs/decisions/0001-the-house.md). */
const MAY_IMPORT: Record<string, string[]> = {
  congress: [],
  press: ['congress'],
  official: ['congress'],
  reconcile: ['congress', 'press'],
  entities: ['congress', 'press/claim-kind', 'reconcile/verdict', 'reconcile/record'],
  queries: ['congress', 'press', 'reconcile', 'entities'],
  ingest: ['congress', 'press', 'official', 'reconcile', 'entities', 'queries'],
  resolvers: ['congress', 'press', 'reconcile', 'entities', 'queries'],
  publish: ['congress', 'entities', 'queries'],
  server: ['*'],
  cli: ['*'],
}

/** Packages that belong to certain folders only. */
const PACKAGE_HOMES: Record<string, string[]> = {
  typeorm: ['entities', 'ingest', 'queries', 'server', 'cli'],
  'type-graphql': ['entities', 'queries', 'resolvers', 'server'],
  fastify: ['server'],
  commander: ['cli'],
}

const folderOf = (file: string) => file.split('/')[0]!

function wrongWay(imports: ValueImport[]): string[] {
  return imports.flatMap((one) => {
    const target = targetOf(one)
    const home = folderOf(one.from)
    if (!target) {
      const homes = PACKAGE_HOMES[one.specifier]
      return homes && !homes.includes(home) ? [`${one.from} imports ${one.specifier}`] : []
    }
    const allowed = [home, ...(MAY_IMPORT[home] ?? [])]
    const fits = allowed.some(
      (place) => place === '*' || place === folderOf(target) || `${place}.ts` === target,
    )
    return fits ? [] : [`${one.from} imports ${target}`]
  })
}

/** The first import loop, as a path of files; null where there is none. */
function firstLoop(imports: ValueImport[]): string[] | null {
  const targets = Map.groupBy(imports, (one) => one.from)
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const one of targets.get(file) ?? []) {
      const target = targetOf(one)
      const loop = target && walk(target, [...trail, file])
      if (loop) return loop
    }
    done.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const loop = walk(file, [])
    if (loop) return loop
  }
  return null
}

describe('the house', () => {
  const imports = readImports(SRC)

  it('has imports that point one way', () => {
    expect(wrongWay(imports)).toEqual([])
  })

  it('has no import loop', () => {
    expect(firstLoop(imports)).toBeNull()
  })

  it('has no barrel, and no file over 300 lines', () => {
    const files = sourceFiles(SRC)
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([])
    const tests = sourceFiles(__dirname).map((file) => path.join(__dirname, file))
    const long = [...files.map((file) => path.join(SRC, file)), ...tests]
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    expect(long).toEqual([])
  })

  it('reads the environment in one place', () => {
    const readers = sourceFiles(SRC).filter((file) =>
      readFileSync(path.join(SRC, file), 'utf8').includes('process.env'),
    )
    expect(readers).toEqual(['server/settings.ts'])
  })
})

describe('the guard', () => {
  it('catches an import against the flow', () => {
    const wrong = valueImports('congress/chamber.ts', "import { Bill } from '../entities/bill'")
    expect(wrongWay(wrong)).toEqual(['congress/chamber.ts imports entities/bill.ts'])
  })

  it('catches a package out of its folder', () => {
    const wrong = valueImports('press/clean.ts', "import { DataSource } from 'typeorm'")
    expect(wrongWay(wrong)).toEqual(['press/clean.ts imports typeorm'])
  })

  it('lets type imports pass', () => {
    expect(valueImports('congress/a.ts', "import type { Bill } from '../entities/bill'")).toEqual([])
    expect(valueImports('congress/a.ts', "import { type Bill } from '../entities/bill'")).toEqual([])
  })

  it('catches a loop of two files', () => {
    const a = valueImports('press/a.ts', "import { b } from './b'")
    const b = valueImports('press/b.ts', "import { a } from './a'")
    expect(firstLoop([...a, ...b])).toEqual(['press/a.ts', 'press/b.ts', 'press/a.ts'])
  })
})
