import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FILE = /BILLSTATUS-(?<congress>\d+)(?<type>[a-z]+)(?<number>\d+)\.xml$/
/** Far above any number that a bill has. */
const FIRST_NUMBER = 50_000

/** Writes copies of official files into a folder, each under a number of its own; a law's number is one bill's, so laws are left out. */
export function writeRenumberedFiles(official: string, folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  const files = (readdirSync(official, { recursive: true }) as string[])
    .filter((name) => FILE.test(name))
    .sort()
  for (let copy = 0; copy < count; copy++) {
    const name = files[copy % files.length]!
    const { congress, type, number } = FILE.exec(name)!.groups!
    const own = FIRST_NUMBER + copy
    const text = readFileSync(path.join(official, name), 'utf8')
      .replace(new RegExp(`<(number|billNumber)>${number}</\\1>`), `<$1>${own}</$1>`)
      .replace(/<laws>[\s\S]*?<\/laws>/, '<laws></laws>')
    writeFileSync(path.join(folder, `BILLSTATUS-${congress}${type}${own}.xml`), text)
  }
}
