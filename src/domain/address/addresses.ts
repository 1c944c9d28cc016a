import type { Readout } from '#domain/document/readout.ts'
import { readoutRoute, routeCodec, statementRoute } from './route.ts'
import type { Site } from './site.ts'

/** The addresses that a readout's page offers, as paths on its site. */
export type Addresses = {
  readout: string
  library: string
  /** The published address of a statement, with the revision it is offered under. */
  statement: (id: string) => string
  document: string
  publishedText: string
}

/** Where files of the published readouts stand. */
export const readoutFile = (base: string, file: string): string => `${base}readouts/${file}`

export function addressesOf(site: Site, readout: Readout): Addresses {
  const { format } = routeCodec(site.base)
  return {
    readout: format(readoutRoute(readout.id)),
    library: site.base,
    statement: (id) => format(statementRoute(readout.id, id, readout.revision ?? null)),
    document: readoutFile(site.base, `${readout.id}.json`),
    publishedText: readoutFile(site.base, readout.source.file),
  }
}
