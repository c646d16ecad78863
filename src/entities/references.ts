import { Column, Index, JoinColumn, ManyToOne } from 'typeorm'

/**
 * Decorators for a foreign key: column, index and constraint, stated once on the column. Relations
 * point one way, and are read by key: no property holds the other row.
 */
type Target = Parameters<typeof ManyToOne>[0]

interface ReferenceOptions {
  /** Part of the primary key, which has an index already. */
  primary?: boolean
  index?: boolean
}

interface Kind {
  nullable: boolean
  onDelete?: 'CASCADE'
}

function reference(
  target: Target,
  kind: Kind,
  { primary = false, index = !primary }: ReferenceOptions,
): PropertyDecorator {
  return (owner, key) => {
    const column = String(key)
    const relation = `${column}Row`
    Column({ type: 'text', nullable: kind.nullable, primary })(owner, key)
    if (index) Index()(owner, key)
    ManyToOne(target, { nullable: kind.nullable, onDelete: kind.onDelete })(owner, relation)
    JoinColumn({ name: column })(owner, relation)
  }
}

/** The row is a part of another, and goes with it. */
export const PartOf = (target: Target, options: ReferenceOptions = {}) =>
  reference(target, { nullable: false, onDelete: 'CASCADE' }, options)
/** The row names another, which must be there. */
export const RefersTo = (target: Target, options: ReferenceOptions = {}) =>
  reference(target, { nullable: false }, options)
/** The row may name another. */
export const MayReferTo = (target: Target, options: ReferenceOptions = {}) =>
  reference(target, { nullable: true }, options)
