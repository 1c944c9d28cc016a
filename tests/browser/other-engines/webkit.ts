import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Driver, Engine } from './engine.ts'
import { endProgram, findProgram, firstMatch, startProgram } from './program.ts'

const missing = [
  ...(findProgram('WebKitWebDriver') ? [] : ['webkit2gtk-driver']),
  ...(findProgram('Xvfb') ? [] : ['xvfb']),
]

/** WebKitGTK's small browser on a screen that nobody sees, through WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  missing: missing.length > 0 ? missing.join(' ') : null,

  async start(): Promise<Driver> {
    const screen = startProgram('Xvfb', '-displayfd 1 -screen 0 1600x1200x24 -nolisten tcp'.split(' '))
    const [display] = await firstMatch(screen.stdout, /\d+(?=\n)/)
    const port = await freePort()
    const driver = startProgram('WebKitWebDriver', [`--port=${port}`], {
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
    })

    const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body: object = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      })
      const { value } = await response.json()
      if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
      return value
    }
    for (let tries = 0; tries < 100; tries++) {
      if (await send('GET', '/status').catch(() => null)) break
      await wait(100)
    }
    const { sessionId } = await send('POST', '/session', { capabilities: {} })
    const session = `/session/${sessionId}`
    await send('POST', `${session}/window/rect`, { width: 1280, height: 900 })

    return {
      go: (url) => send('POST', `${session}/url`, { url }),
      evaluate: (expression) =>
        send('POST', `${session}/execute/sync`, {
          script: `return (async () => JSON.stringify((await (${expression})) ?? null))()`,
          args: [],
        }),
      act: async (actions) => {
        await send('POST', `${session}/actions`, { actions })
        await send('DELETE', `${session}/actions`)
      },
      screenshot: () => send('GET', `${session}/screenshot`),
      errors: () => null,
      close: async () => {
        await send('DELETE', session)
        await endProgram(driver)
        await endProgram(screen)
      },
    }
  },
}

/** A port that was free a moment ago: the driver does not say which one it took. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
