import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type CatalogueEntry, catalogueEntry } from '#domain/page/catalogue.ts'
import { faultyFileLines } from './faulty-file-lines.ts'
import { loadPublished, readPublished, servedCopy } from './published.ts'

/** While developing: serves readouts as the build would write them, and reloads the page when one changes. */
export function readoutsInDevelopment(): Plugin {
  return {
    name: 'readouts-in-development',
    apply: 'serve',
    configureServer(server) {
      const folder = join(server.config.root, 'public/readouts')
      const { base } = server.config
      const send = async (path: string): Promise<unknown> => {
        if (path === 'catalogue.json') {
          const published = await loadPublished(folder)
          if (!published.ok)
            for (const line of published.faulty.flatMap(faultyFileLines)) server.config.logger.error(line)
          const readouts: CatalogueEntry[] = []
          for await (const one of published.readouts)
            readouts.push(catalogueEntry(one.readout, servedCopy(one)))
          return { schemaVersion: 1, readouts }
        }
        // A faulty document is served as it is: the page tells what is wrong with it.
        const read = await readPublished(join(folder, path))
        return read.ok ? servedCopy(read.value) : null
      }
      server.middlewares.use(`${base}readouts/`.replace(/\/$/, ''), (request, response, next) => {
        const path = (request.url ?? '').slice(1).split('?')[0] ?? ''
        if (!/^[a-z0-9-]+(\.[0-9a-f]{8})?\.json$/.test(path)) return next()
        void send(path).then((document) => {
          if (document === null) return next()
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify(document))
        })
      })
      server.watcher.add(folder)
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder)) server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
