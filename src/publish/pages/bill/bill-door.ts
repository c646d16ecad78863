import { billIdOf, parseBillNumber } from '../../../congress/bill-number'
import type { Bill } from '../../../entities/bill'
import { findBill, readBillId } from '../../../queries/bills'
import { UserInputError } from '../../../queries/errors'
import { jsonData, movedTo, type Published } from '../../published'
import { type Format, readDay, type Site } from '../site'
import { notFound, notUnderstood } from '../trouble'
import { billData } from './bill-data'
import { billHtml } from './bill-page'

export interface BillRequest {
  /** What stands behind `/bills/`, decoded: any form that names a bill. */
  name: string
  format: Format
  asOf?: string
}

/** Answers for a bill: its page or its data, or the way to its own address. */
export async function billDoor(site: Site, { name, format, asOf }: BillRequest): Promise<Published> {
  const found = await billNamed(site, name)
  const root = rootFrom(name)
  if (!found) return notFound({ what: 'bill', root, format, sentence: notHere(name) })
  if (found.billId !== name) return movedTo(ownAddress(root, found, format, asOf))
  const day = readDay(asOf, site.today)
  if ('refusal' in day) return notUnderstood({ root, format, sentence: day.refusal })
  const data = await billData(site.loaders, found, day.day)
  return format === 'json' ? jsonData(data) : billHtml(site, data)
}

async function billNamed({ loaders }: Site, name: string): Promise<Bill | null> {
  try {
    return await findBill(loaders, readBillId(name))
  } catch (error) {
    if (error instanceof UserInputError) return null
    throw error
  }
}

/** A name with slashes in it stands deeper, and so does the way back. */
const rootFrom = (name: string): string => '../'.repeat(1 + (name.match(/\//g)?.length ?? 0))

function ownAddress(root: string, { billId }: Bill, format: Format, asOf?: string): string {
  const search = asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''
  return `${root}bills/${billId}${format === 'json' ? '.json' : ''}${search}`
}

function notHere(name: string): string {
  const number = parseBillNumber(name)
  if (number) {
    return `${billIdOf(number)} is not loaded here. Only bills on human trafficking are, and not all of them; congress.gov has every bill.`
  }
  return 'This names no bill. Write it as /bills/s1733-113: kind, number, Congress. Other forms work too, such as “S. 1733 (113th)”.'
}
