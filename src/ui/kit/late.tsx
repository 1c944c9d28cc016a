import { type ComponentType, useEffect, useReducer } from 'react'

const missing = new Set<() => void>()
let tell = () => {}

/** Calls back when a part of the app was asked for and did not arrive. */
export function onMissingPart(callback: () => void): void {
  tell = callback
}

/** Asks again for every part that did not arrive. */
export function loadMissingParts(): void {
  const again = [...missing]
  missing.clear()
  for (const load of again) load()
}

/** Uses a part of the app once it has loaded. `lost` is called each time that it does not arrive. */
export function loadLate<Part>(
  load: () => Promise<Part>,
  use: (part: Part) => void,
  lost: () => void = () => {},
): void {
  load().then(use, () => {
    missing.add(() => loadLate(load, use, lost))
    lost()
    tell()
  })
}

/** A part of the app, whenever it arrives. */
export const whenLoaded = <Part,>(load: () => Promise<Part>): Promise<Part> =>
  new Promise((resolve) => loadLate(load, resolve))

/** Begins something once the part of the app that does it has loaded, unless it was ended before. Gives what ends it. */
export function beginLate<Part>(load: () => Promise<Part>, begin: (part: Part) => () => void): () => void {
  let end = () => {}
  let ended = false
  loadLate(load, (part) => {
    if (!ended) end = begin(part)
  })
  return () => {
    ended = true
    end()
  }
}

/**
 * A component that loads when it is first drawn, and is drawn when it has arrived. `load` has it at hand before,
 * for a page that the host served with it drawn.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { load: () => Promise<void> } {
  let Part: ComponentType<Props> | null = null
  const ready = async () => {
    Part ??= await load()
  }
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, by modules alone
  const Late = (props: Props) => {
    const [, arrived] = useReducer((times: number) => times + 1, 0)
    useEffect(() => {
      if (!Part) loadLate(ready, arrived)
    }, [])
    return Part && <Part {...props} />
  }
  return Object.assign(Late, { load: ready })
}
