import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql'
import type { Filter } from '../queries/filter'
import { type List, type OrderBy, OrderDirection } from '../queries/order'
import { filterInput } from './filter-input'
import { PageArguments } from './page-arguments'

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of an order comes first.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first in the alphabet comes first.' },
    DESC: { description: 'Greatest, latest or last in the alphabet comes first.' },
  },
})

/** Arguments of a list: those of a page, with the list's own filter and orders. */
export interface ListArguments extends PageArguments {
  filter?: Filter | null
  orderBy?: OrderBy | null
}

/** Makes the arguments of a list out of its table of filters and orders; `Base` adds arguments of its own. */
export function listArguments<Row extends object, Base extends PageArguments>(
  list: List<Row>,
  Base: new () => Base,
): new () => Base & ListArguments {
  const filter = filterInput(list.filter)
  const order = orderInput(list)
  class Arguments extends (Base as new () => PageArguments) {}
  Field(() => filter, {
    nullable: true,
    description: `Which ${list.name}; all of them where it is left out.`,
  })(Arguments.prototype, 'filter')
  const { field, direction } = list.defaultOrder
  Field(() => order, {
    nullable: true,
    description: `Order of the list; \`{field: ${field}, direction: ${direction}}\` where it is left out.`,
  })(Arguments.prototype, 'orderBy')
  ArgsType()(Arguments)
  return Arguments as unknown as new () => Base & ListArguments
}

const orderInputs = new Map<object, new () => OrderBy>()

function orderInput<Row extends object>(list: List<Row>): new () => OrderBy {
  const known = orderInputs.get(list)
  if (known) return known
  const noun = list.filter.name.replace(/Filter$/, '')
  const fields = Object.fromEntries(Object.keys(list.orders).map((field) => [field, field]))
  registerEnumType(fields, {
    name: `${noun}OrderField`,
    description: `What a list of ${list.name} can be ordered by.`,
    valuesConfig: list.orders,
  })
  const made = { [noun]: class {} }[noun] as new () => OrderBy
  Field(() => fields, {
    description: 'What to order by; rows that are alike in it are ordered by their key.',
  })(made.prototype, 'field')
  Field(() => OrderDirection, {
    defaultValue: OrderDirection.ASC,
    description: 'Which end comes first.',
  })(made.prototype, 'direction')
  InputType(`${noun}Order`, { description: `Order of a list of ${list.name}.` })(made)
  orderInputs.set(list, made)
  return made
}
