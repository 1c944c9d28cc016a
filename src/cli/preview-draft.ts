import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readoutRoute, routeCodec } from '#domain/address/route.ts'
import type { Draft } from '#domain/document/readout.ts'
import { draftIsAt, preparing } from '#domain/messages/preview.ts'
import { writeDraftSite } from '#prerender/write-draft-site.ts'
import { openInBrowser } from './open-in-browser.ts'
import { serveFrom } from './serve.ts'

/** Shows a draft in the reader, in a site of its own on this machine, until the command is stopped. */
export async function previewDraft(draft: Draft, text: string): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve())
  })
  const folder = await mkdtemp(join(tmpdir(), 'readout-preview-'))
  try {
    console.error(preparing)
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const site = await writeDraftSite(root, folder, draft, text)
    const server = await serveFrom(4173, site, {})
    const address = server.url + routeCodec('/').format(readoutRoute(draft.id)).slice(1)
    console.log(draftIsAt(address))
    openInBrowser(address)
    await stopped
    await server.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
