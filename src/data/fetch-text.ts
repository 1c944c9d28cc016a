import { LoadError } from './load-error.ts'

/** A host that sends nothing for this long (milliseconds) is given up. */
const PATIENCE = 20_000

/** Larger documents are loaded only when the reader says so (bytes). */
export const ASK_ABOVE = 15_000_000

export type FetchOptions = { signal?: AbortSignal; allowLarge?: boolean; patience?: number }

/**
 * Loads text of which nothing is known yet. Throws a `LoadError` that says what happened, or the signal's
 * reason where the caller gave up.
 */
export async function fetchText(url: string, options: FetchOptions = {}): Promise<string> {
  const { signal, allowLarge = false, patience = PATIENCE } = options
  const giveUp = new AbortController()
  let timer = setTimeout(() => giveUp.abort(), patience)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp.abort(), patience)
  }
  const stop = () => giveUp.abort()
  signal?.addEventListener('abort', stop)
  try {
    signal?.throwIfAborted()
    const response = await fetch(url, { signal: giveUp.signal })
    heard()
    if (response.status === 404 || response.status === 410) throw new LoadError({ kind: 'missing' })
    if (!response.ok) throw new LoadError({ kind: 'refused', status: response.status })
    return await readText(response, allowLarge ? Number.POSITIVE_INFINITY : ASK_ABOVE, heard).catch(
      (error) => {
        if (error instanceof LoadError || giveUp.signal.aborted) throw error
        throw new LoadError({ kind: 'cut-short' })
      },
    )
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (error instanceof LoadError) throw error
    if (giveUp.signal.aborted) throw new LoadError({ kind: 'silent', seconds: Math.round(patience / 1000) })
    throw new LoadError({ kind: 'offline' })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    giveUp.abort()
  }
}

async function readText(response: Response, limit: number, heard: () => void): Promise<string> {
  const announced = Number(response.headers.get('content-length') ?? 0)
  if (announced > limit) throw new LoadError({ kind: 'too-large', bytes: announced })
  if (!response.body) return response.text()
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    heard()
    bytes += value.byteLength
    if (bytes > limit) throw new LoadError({ kind: 'too-large', bytes })
    text += decoder.decode(value, { stream: true })
  }
}

/** What the text says, of which nothing is known yet. Throws a `LoadError` where it is not whole JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const start = text.trimStart()
    if (!/^([[{"]|$)/.test(start)) throw new LoadError({ kind: 'not-json', html: start.startsWith('<') })
    throw new LoadError({ kind: 'cut-short' })
  }
}
