import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readBillStatus } from '../../src/official/billstatus'
import { UnreadableDocumentError } from '../../src/official/unreadable'

export const READ_ON = { retrievedOn: '2026-11-24' }

/** Bytes of a sample: written for these tests, after the forms that real files have. */
export function sample(name: string): Uint8Array {
  return readFileSync(path.join(__dirname, 'samples', name))
}

export const DIALECTS = ['legacy', '1.0.0', '3.0.0-2022', '3.0.0-2025']
export const dialect = (name: string) => sample(`billstatus-${name}.xml`)

/** The smallest bill that can be read, with more elements of `bill` added. */
export function billStatusWith(more: string): string {
  return `<billStatus><version>3.0.0</version><bill><number>9905</number><type>HR</type><congress>117</congress>
<introducedDate>2021-02-24</introducedDate><title>Locks Act</title>${more}</bill></billStatus>`
}

export const readWith = (more: string) => readBillStatus(billStatusWith(more), READ_ON)

/** The message of the refusal that a reading ends in. */
export function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return error.message
    throw error
  }
  throw new Error('it was read')
}
