import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'

type Program = ChildProcessByStdio<null, Readable, Readable>

/** The path of a program, if it is installed. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Starts a program that ends with this process at the latest. */
export function startProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const program = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  process.once('exit', () => program.kill())
  program.stdout.resume()
  program.stderr.resume()
  return program
}

/** Asks a program to end, and waits until it did. */
export async function endProgram(program: Program): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const exited = once(program, 'exit')
  program.kill()
  await exited
}

/** Waits for words that a program prints. Rejects where its output ends without them. */
export function firstMatch(output: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let printed = ''
    output.on('data', (data) => {
      printed += data
      const match = pattern.exec(printed)
      if (match) resolve(match)
    })
    output.on('end', () => reject(new Error(`It ended without printing ${pattern}:\n${printed}`)))
  })
}
