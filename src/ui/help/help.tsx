import type { Readout } from '#domain/document/readout.ts'
import { help } from '#domain/messages/reader.ts'
import { late } from '#ui/kit/late.tsx'
import type { HelpState } from './use-help.ts'

const HelpDialog = late(() => import('./help-dialog.tsx').then(({ HelpDialog }) => HelpDialog))

export type HelpProps = { state: HelpState }

/** The way to help and settings. */
export const HelpButton = ({ state }: HelpProps) => (
  <button type="button" onClick={() => state.setOpen(true)}>
    {help} <kbd aria-hidden="true">{'?'}</kbd>
  </button>
)

/** The same, with the dialog once it was asked for. */
export const Help = ({ state, readout }: HelpProps & { readout: Readout }) => (
  <>
    <HelpButton state={state} />
    {state.isOpen ? (
      <HelpDialog
        settings={state.settings}
        kept={state.kept}
        onSettings={state.change}
        onClose={() => state.setOpen(false)}
        readout={readout}
      />
    ) : null}
  </>
)
