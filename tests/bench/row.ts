/** A line of the table. */
export type Row = {
  work: string
  measured: string
  /** What it is held against, measured in the same run. */
  against: string
  ratio: string
  goal: string
  /** null where nothing was promised. */
  met: boolean | null
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
export const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
export const times = (value: number): string => `${value.toFixed(2)} ×`

/** A row with a limit on a time of its own, and nothing beside it. */
export const within = (
  work: string,
  value: number,
  limit: number | null,
  against = '–',
  ratio = '–',
): Row => ({
  work,
  measured: ms(value),
  against,
  ratio,
  goal: limit === null ? 'printed' : `≤ ${limit} ms`,
  met: limit === null ? null : value <= limit,
})

/** A row with a limit on how it compares. */
export const compared = (
  work: string,
  [value, peer]: [value: number, peer: number],
  { unit, name, limit }: { unit: (value: number) => string; name: string; limit: number },
): Row => ({
  work,
  measured: unit(value),
  against: `${name}: ${unit(peer)}`,
  ratio: times(value / peer),
  goal: `≤ ${limit} ×`,
  met: value / peer <= limit,
})

const columns = ['work', 'measured', 'against', 'ratio', 'goal', 'met'] as const

/** The rows as a Markdown table with columns of even width. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ met, ...row }) => ({
    ...row,
    met: met === null ? '' : met ? 'yes' : '**no**',
  }))
  const widths = columns.map((name) => Math.max(name.length, ...cells.map((row) => row[name].length)))
  const line = (values: readonly string[]) =>
    `| ${values.map((value, at) => value.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [
    line(columns),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...cells.map((row) => line(columns.map((name) => row[name]))),
  ].join('\n')
}
