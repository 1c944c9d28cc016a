import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkReadout } from '#domain/check/check-readout.ts'
import type { Draft } from '#domain/document/readout.ts'
import { issuerNotNamed } from '#domain/messages/preview.ts'
import { buildAssets } from './build-assets.ts'
import { writeSite } from './write-site.ts'

/** As nothing that a text names can be called. */
const NOT_NAMED = 'issuer-not-named'

/** Writes a site of one draft and nothing else into a folder: pages in `site/`, and gives their folder. */
export async function writeDraftSite(
  root: string,
  folder: string,
  draft: Draft,
  text: string,
): Promise<string> {
  const [from, to] = [join(folder, 'text'), join(folder, 'site')]
  const document = { ...draft, issuer: draft.issuer ?? { id: NOT_NAMED, name: issuerNotNamed, sides: [] } }
  const checked = checkReadout(document)
  if (!checked.ok) throw new Error(`The draft is faulty: ${JSON.stringify(checked.faults.slice(0, 3))}`)
  await mkdir(from)
  await writeFile(join(from, draft.source.file), text)
  const site = { base: '/', origin: null, report: null, isDraft: true }
  const assets = await buildAssets(root, to, site)
  const readouts = [{ readout: checked.readout, document, text }]
  await writeSite({ site, assets, readouts, retired: {}, from, to })
  const published = join(root, 'public/readouts')
  await cp(join(root, 'public'), to, { recursive: true, filter: (path) => !path.startsWith(published) })
  return to
}
