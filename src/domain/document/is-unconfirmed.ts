import type { Statement } from './readout.ts'

/** Whether a program alone says who a statement is by: until a person confirms it, every place that names who does says so. */
export const isUnconfirmed = ({ attribution }: Pick<Statement, 'attribution'>): boolean =>
  attribution.by === 'machine'
