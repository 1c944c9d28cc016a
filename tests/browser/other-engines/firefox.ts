import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver, Engine } from './engine.ts'
import { findProgram, firstMatch, startProgram } from './program.ts'

const program = findProgram('firefox-esr')

/** Debian's Firefox, without a window, through its own WebDriver BiDi socket. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: program ? null : 'firefox-esr',

  async start(): Promise<Driver> {
    const profile = await mkdtemp(join(tmpdir(), 'readout-firefox-'))
    const browser = startProgram(program ?? 'firefox-esr', [
      ...['--headless', '--no-remote', '--profile', profile],
      ...['--remote-debugging-port=0', 'about:blank'],
    ])
    const exited = once(browser, 'exit')
    const [, url = ''] = await firstMatch(browser.stderr, /WebDriver BiDi listening on (ws:\/\/\S+)/)
    const { send, errors } = await connect(`${url}/session`)

    await send('session.new', { capabilities: {} })
    await send('session.subscribe', { events: ['log.entryAdded'] })
    const { contexts } = await send('browsingContext.getTree', {})
    const context: string = contexts[0].context
    await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 860 } })

    return {
      go: async (address) => {
        await send('browsingContext.navigate', { context, url: address, wait: 'complete' })
      },
      evaluate: async (expression) => {
        const asJson = `(async () => JSON.stringify((await (${expression})) ?? null))()`
        const answer = await send('script.evaluate', {
          expression: asJson,
          target: { context },
          awaitPromise: true,
          userActivation: false,
        })
        if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text)
        return answer.result.value
      },
      act: async (actions) => {
        await send('input.performActions', { context, actions })
        await send('input.releaseActions', { context })
      },
      screenshot: async () => (await send('browsingContext.captureScreenshot', { context })).data,
      errors: () => errors,
      close: async () => {
        await send('browser.close', {})
        await exited
        await rm(profile, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  },
}

/** A BiDi socket: commands are answered by their number; logged errors are gathered. */
async function connect(url: string) {
  const socket = new WebSocket(url)
  // biome-ignore lint/suspicious/noExplicitAny: what a command answers is the protocol's to say
  type Answer = any
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  const errors: string[] = []

  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, type, error, message } = JSON.parse(String(data))
    if (method === 'log.entryAdded' && params.level === 'error') errors.push(params.text)
    const command = waiting.get(id)
    waiting.delete(id)
    if (type === 'error') command?.reject(new Error(`${error}: ${message}`))
    else command?.resolve(result)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`No connection to ${url}`)))
  })
  let commands = 0
  const send = (method: string, params: object) =>
    new Promise<Answer>((resolve, reject) => {
      const id = ++commands
      waiting.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
  return { send, errors }
}
