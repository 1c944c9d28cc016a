import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

type ServeOptions = {
  /** 0 takes any free port. */
  port?: number
  /** The path that the site lives under: "/" or "/sub/path/". */
  base?: string
  /** Compress text on the fly, as most hosts do. */
  brotli?: boolean
}

type Server = { url: string; close: () => Promise<void> }

const typeOf: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Serves a folder on this machine as a plain static host does: `index.html` for a folder, a slash added by a
 * redirect, `404.html` with status 404 for everything else, nothing cached. Rejects where the port is taken.
 */
export function serve(
  dir: string,
  { port = 0, base = '/', brotli = false }: ServeOptions = {},
): Promise<Server> {
  const compressed = new Map<string, Buffer>()

  async function compress(file: string, version: number) {
    const key = `${file} ${version}`
    const known = compressed.get(key)
    if (known) return known
    const plain = await readFile(file)
    // The best quality takes seconds per megabyte.
    const quality = plain.length < 1_000_000 ? 11 : 5
    const body = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    compressed.set(key, body)
    return body
  }

  // A long search makes a long address, which should reach a page and not a refusal.
  const server = createServer({ maxHeaderSize: 1_000_000 }, async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end()
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
    const found = await find(dir, base, path)
    if (found === 'folder') {
      const location = path.replace(/^\/+/, '/') + (query === undefined ? '/' : `/?${query}`)
      return response.writeHead(301, { location }).end()
    }

    const file = found ?? (await find(dir, '/', '/404.html'))
    if (!file || file === 'folder')
      return response.writeHead(404, { 'content-type': 'text/plain' }).end('404')
    const type = typeOf[extname(file.path)] ?? 'application/octet-stream'
    response.statusCode = found ? 200 : 404
    response.setHeader('content-type', type)
    response.setHeader('cache-control', 'no-cache')

    const acceptsBrotli = /\bbr\b/.test(`${request.headers['accept-encoding']}`)
    const body =
      brotli && acceptsBrotli && /charset/.test(type) ? await compress(file.path, file.version) : null
    if (body) response.setHeader('content-encoding', 'br')
    response.setHeader('content-length', body ? body.length : file.size)
    if (request.method === 'HEAD') return response.end()
    if (body) return response.end(body)
    return createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response)
  })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      resolve({
        url: `http://127.0.0.1:${taken}${base}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

/** Serves a folder at the first free port of a hundred. */
export const serveFrom = (
  port: number,
  dir: string,
  options: ServeOptions,
  last = port + 100,
): Promise<Server> =>
  serve(dir, { ...options, port }).catch((error) => {
    if (error.code === 'EADDRINUSE' && port < last) return serveFrom(port + 1, dir, options, last)
    throw error
  })

/** The file that a path names; 'folder' where the path lacks the slash of a folder; null where there is none. */
async function find(dir: string, base: string, path: string) {
  if (`${path}/` === base) return 'folder'
  const inside = path.startsWith(base) ? decode(path.slice(base.length)) : null
  if (inside === null || inside.includes('\0') || inside.split(/[/\\]/).includes('..')) return null
  const file = join(dir, inside, inside === '' || inside.endsWith('/') ? 'index.html' : '')
  const stats = await stat(file).catch(() => null)
  if (stats?.isFile()) return { path: file, size: stats.size, version: stats.mtimeMs }
  return stats?.isDirectory() ? 'folder' : null
}

function decode(path: string) {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
