import type { Readout } from '#domain/document/readout.ts'
import {
  type ReadoutRoute,
  readoutRoute,
  revisionRoute,
  routeCodec,
  selectionRoute,
  statementRoute,
} from './route.ts'
import type { Site } from './site.ts'
import { everything } from './view.ts'

/** The addresses that a readout's page offers, as paths on its site. Those of an earlier revision stay in it. */
export type Addresses = {
  readout: string
  /** The readout as it is now. */
  present: string
  /** An earlier revision of it. */
  revision: (revision: string) => string
  library: string
  /** The published address of a statement; of the present readout's, with the revision it is offered under. */
  statement: (id: string) => string
  /** What a route leads to, in any view. */
  route: (route: ReadoutRoute) => string
  /** A selection, as a value of `at` names it. */
  selection: (at: string) => string
  document: string
  publishedText: string
}

/** Where files of the published readouts stand. */
export const readoutFile = (base: string, file: string): string => `${base}readouts/${file}`

/** The file of a readout, or of an earlier revision of it. */
export const documentFile = (id: string, revision: string | null): string =>
  revision === null ? `${id}.json` : `${id}.${revision}.json`

/** `revision` names an earlier one; null: the readout is the present one. */
export function addressesOf(site: Site, readout: Readout, revision: string | null = null): Addresses {
  const { format } = routeCodec(site.base)
  const { id } = readout
  const present = format(readoutRoute(id))
  return {
    readout: revision === null ? present : format(revisionRoute(id, revision)),
    present,
    revision: (earlier) => format(revisionRoute(id, earlier)),
    library: site.base,
    statement: (statement) =>
      format(
        revision === null
          ? statementRoute(id, statement, readout.revision ?? null)
          : revisionRoute(id, revision, statement),
      ),
    route: (route) => format({ ...route, view: everything }),
    selection: (at) => format(selectionRoute(id, at, revision)),
    document: readoutFile(site.base, documentFile(id, revision)),
    publishedText: readoutFile(site.base, readout.source.file),
  }
}
