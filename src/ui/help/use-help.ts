import { useState } from 'react'
import { applySettings, keepSettings, readSettings, type Settings } from '#data/settings.ts'

export type HelpState = {
  isOpen: boolean
  setOpen: (open: boolean) => void
  settings: Settings
  /** Whether the last change could be kept on this device. */
  kept: boolean
  change: (settings: Settings) => void
}

/** The reader's settings, and whether the dialog that holds them is open. */
export function useHelp(): HelpState {
  const [isOpen, setOpen] = useState(false)
  const [settings, setSettings] = useState(readSettings)
  const [kept, setKept] = useState(true)
  return {
    isOpen,
    setOpen,
    settings,
    kept,
    change: (next) => {
      setSettings(next)
      applySettings(next)
      setKept(keepSettings(next))
    },
  }
}
