import type { Statement } from '#domain/document/readout.ts'
import { byMachine } from '#domain/messages/attribution.ts'

export type MachineNoteProps = Pick<Statement, 'attribution'>

/** That a program says who a statement is by, how sure it is and why, where nobody has confirmed it. */
export const MachineNote = ({ attribution }: MachineNoteProps) =>
  attribution.by === 'machine' ? (
    <p className="machine" role="note">
      {byMachine(attribution.confidence, attribution.reason)}
    </p>
  ) : null
