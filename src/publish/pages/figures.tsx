import type { ComponentChildren } from 'preact'

export interface Figure {
  label: string
  value: ComponentChildren
  note?: ComponentChildren
}

/** The few facts that a reader looks for first. */
export function Figures({ figures }: { figures: (Figure | null)[] }) {
  return (
    <dl class="figures">
      {figures
        .filter((figure) => figure !== null)
        .map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              {note && <span>{note}</span>}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** A day as a reader and a machine read it. */
export function Day({ day, words }: { day: string; words?: string }) {
  return <time dateTime={day}>{words ?? day}</time>
}
