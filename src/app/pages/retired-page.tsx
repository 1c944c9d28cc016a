import { leadOnTo, type ReadoutRoute, readoutRoute, routeCodec } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import { toLibrary } from '#domain/messages/failures.ts'
import { retiredReadout, retiredTo } from '#domain/messages/notices.ts'

export type RetiredPageProps = {
  site: Site
  id: string
  successors: readonly string[]
  reason: string
  /** What was asked of it; its successors are asked the same. */
  route?: ReadoutRoute
}

/** What stands where a readout stood that was renamed or withdrawn. Served as plain HTML: there the app does not start. */
export const RetiredPage = ({ site, id, successors, reason, route = readoutRoute(id) }: RetiredPageProps) => (
  <main className="band notice">
    <h1>{retiredReadout(id)}</h1>
    <p>{reason}</p>
    {successors.length > 0 ? <p>{retiredTo}</p> : null}
    <ul>
      {successors.map((successor) => (
        <li key={successor}>
          <a href={routeCodec(site.base).format(leadOnTo(route, successor))}>{successor}</a>
        </li>
      ))}
    </ul>
    <p className="what-to-do">
      <a href={site.base}>{toLibrary}</a>
    </p>
  </main>
)
