import { ordinal } from '../../../congress/congress-number'
import type { StatusCount } from '../../../queries/bill-counts'
import { REACHES, reachesOf } from '../../charts/status-chart'
import { useAddress } from '../../layout'

/** Bills by Congress and how far they came, in numbers. */
export function StatusTable({ counts }: { counts: StatusCount[] }) {
  const to = useAddress()
  return (
    <table class="is-dense">
      <caption>Bills on human trafficking that are loaded</caption>
      <thead>
        <tr>
          <th scope="col">Congress</th>
          {REACHES.map(({ short }) => (
            <th scope="col" class="number" key={short}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reachesOf(counts).map(({ congress, counts: own }) => (
          <tr key={congress}>
            <th scope="row">
              <a href={to(`search?congress=${congress}`)}>{ordinal(congress)}</a>
            </th>
            {own.map((count, at) => (
              <td class="number" key={REACHES[at]!.short}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
