// A text without a word has no length.
const percent = (share: number) => `${Number.isFinite(share) ? Math.round(share * 1e5) / 1e3 : 0}%`

/** Turns places in words into places on the plot. For texts that run from right to left CSS mirrors the plot. */
export type PlotScale = (at: number, length?: number) => { x: string; width: string }

export const plotScale =
  (total: number): PlotScale =>
  (at, length = 0) => ({
    x: percent(at / total),
    width: percent(length / total),
  })

/** The same for one of several rows. */
export const rowScale = (row: number, rows: number) => ({ y: percent(row / rows), height: percent(1 / rows) })
