import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { documents } from '../../src/official/files'
import { UnreadableDocumentError } from '../../src/official/unreadable'
import { LARGEST_DOCUMENT, readZip } from '../../src/official/zip'
import { zipOf } from './zip-maker'

let root: string
const at = (...names: string[]) => path.join(root, ...names)

/** A folder laid out as name and content; a name that ends in a slash is a folder. */
function lay(files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    writeFileSync(at(name), content)
  }
}

/** Every document as `name: content`, or the reason why it cannot be read. */
async function readAll(...paths: string[]): Promise<string[]> {
  const seen: string[] = []
  for await (const { name, bytes } of documents(paths)) {
    const content = await bytes().then(
      (read) => Buffer.from(read).toString(),
      (error: unknown) =>
        error instanceof UnreadableDocumentError ? `! ${error.message}` : Promise.reject(error),
    )
    seen.push(`${path.relative(root, name)}: ${content.replaceAll(root, '')}`)
  }
  return seen
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'documents-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

describe('documents', () => {
  it('are those of files, folders and zips, in the order of names, without hidden ones', async () => {
    lay({
      'b.xml': 'B',
      'sub/a.xml': 'A',
      'sub/.hidden.xml': 'no',
      '.git/config': 'no',
      'bulk.zip': zipOf({
        'in/2.xml': 'two',
        'in/1.xml': 'one',
        '__MACOSX/in/1.xml': 'no',
        'in/.DS_Store': 'no',
        'in/': '',
      }),
    })
    const all = ['b.xml: B', 'bulk.zip/in/2.xml: two', 'bulk.zip/in/1.xml: one', 'sub/a.xml: A']
    expect(await readAll(root)).toEqual(all)
    expect(await readAll(at('sub'), at('b.xml'))).toEqual(['sub/a.xml: A', 'b.xml: B'])
  })

  it('are those of one ending where it is given, but for files that are named themselves', async () => {
    lay({
      'b.xml': 'B',
      'INDEX.csv': 'no',
      'note.txt': 'N',
      'bulk.ZIP': zipOf({ '1.xml': 'one', '1.pdf': 'no' }),
    })
    const names: string[] = []
    for await (const { name } of documents([root, at('note.txt')], '.xml'))
      names.push(path.relative(root, name))
    expect(names).toEqual(['b.xml', 'bulk.ZIP/1.xml', 'note.txt'])
  })

  it('that cannot be read come with the reason, and the rest goes on', async () => {
    const whole = zipOf({ '1.xml': 'one'.repeat(50), '2.xml': 'two'.repeat(50) })
    const damaged = Buffer.from(whole)
    damaged.fill(0xff, 36, 38)
    lay({ 'cut.zip': whole.subarray(0, whole.length - 30), 'damaged.zip': damaged, 'z.xml': 'Z' })
    const seen = await readAll(at('missing'), root)
    expect(seen[0]).toBe('missing: ! there is no such file or folder')
    expect(seen[1]).toBe('cut.zip: ! /cut.zip: no whole zip file: cut short, or not a zip at all')
    expect(seen[2]).toMatch(/^damaged.zip\/1.xml: ! \/damaged.zip, entry 1.xml: /)
    expect(seen.slice(3)).toEqual([`damaged.zip/2.xml: ${'two'.repeat(50)}`, 'z.xml: Z'])
  })

  it('are not walked round in circles', async () => {
    lay({ 'sub/a.xml': 'A' })
    symlinkSync(root, at('sub', 'up'))
    expect(await readAll(root)).toEqual(['sub/a.xml: A'])
  })

  it('are opened only when asked for', async () => {
    lay({ 'a.xml': 'A', 'b.xml': 'B' })
    const walk = documents([root])
    const first = await walk.next()
    rmSync(at('a.xml'))
    await expect(first.value!.bytes()).rejects.toThrow('there is no such file or folder')
    await walk.return(undefined)
  })
})

describe('readZip', () => {
  it('refuses an entry that claims to be larger than any official file', async () => {
    const bomb = zipOf({ 'bomb.xml': 'x'.repeat(1000) })
    const entry = bomb.indexOf('PK\x01\x02')
    bomb.writeUInt32LE(LARGEST_DOCUMENT + 1, entry + 24)
    lay({ 'bomb.zip': bomb })
    for await (const { bytes } of readZip(at('bomb.zip')))
      await expect(bytes()).rejects.toThrow(/entry bomb\.xml: \d+ bytes when unpacked/)
  })

  it.each([
    ['nothing.zip', '', 'no whole zip file'],
    ['page.zip', '<html>503</html>', 'no whole zip file'],
  ])('names %s', async (name, content, reason) => {
    lay({ [name]: content })
    const read = async () => {
      for await (const entry of readZip(at(name))) await entry.bytes()
    }
    await expect(read()).rejects.toThrow(UnreadableDocumentError)
    await expect(read()).rejects.toThrow(`${at(name)}: ${reason}`)
  })

  it('can be left in the middle', async () => {
    lay({ 'bulk.zip': zipOf({ '1.xml': 'one', '2.xml': 'two' }) })
    for await (const { name } of readZip(at('bulk.zip'))) {
      expect(name).toBe('1.xml')
      break
    }
  })
})
