import { Bill } from '../../entities/bill'
import { Member } from '../../entities/member'
import { findBill } from '../../queries/bills'
import { findRow } from '../../queries/rows'
import type { Cell, CellType, Column } from './column'

type OfBill = { billId: string | null }
type OfMember = { bioguideId: string | null }

/** A column of the bill that the row is of. */
export function ofBill<Row extends OfBill>(
  type: CellType,
  name: string,
  description: string,
  read: (bill: Bill) => Cell,
): Column<Row> {
  return {
    name,
    type,
    description,
    read: async ({ billId }, { loaders }) => {
      const bill = await findBill(loaders, billId)
      return bill && read(bill)
    },
  }
}

/** A column of the member that the row is of. */
export function ofMember<Row extends OfMember>(
  name: string,
  description: string,
  read: (member: Member) => Cell,
): Column<Row> {
  return {
    name,
    type: 'text',
    description,
    read: async ({ bioguideId }, { loaders }) => {
      const member = await findRow(loaders, Member, bioguideId)
      return member && read(member)
    },
  }
}
