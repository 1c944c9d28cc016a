import { useEffect, useRef } from 'react'
import type { Settings } from '#data/settings.ts'
import { markedBy } from '#domain/document/marked-by.ts'
import type { Readout } from '#domain/document/readout.ts'
import * as say from '#domain/messages/help.ts'

export type HelpDialogProps = {
  settings: Settings
  /** Whether the last change could be kept on this device. */
  kept: boolean
  onSettings: (settings: Settings) => void
  onClose: () => void
  /** What is read. */
  readout: Readout
}

/** Every key and every setting, in one dialog. Loaded when it is asked for. */
export const HelpDialog = ({ settings, kept, onSettings, onClose, readout }: HelpDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const change = (next: Partial<Settings>) => onSettings({ ...settings, ...next })
  return (
    <dialog ref={dialog} className="help" aria-labelledby="_help" onClose={onClose}>
      <div className="help-head">
        <h2 id="_help">{say.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say.close}
        </button>
      </div>
      <section>
        <h3>{say.marksTitle}</h3>
        <dl className="legend">
          {say.marks(markedBy(readout)).map(([mark, meaning]) => (
            <div key={mark}>
              <dt>{mark}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{say.searchTitle}</h3>
        <dl className="legend">
          {say.searches.map(([words, finds]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{say.keysTitle}</h3>
        <dl className="legend">
          {say.keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{say.settingsTitle}</h3>
        <Choice
          label={say.textSize}
          options={say.textSizes}
          value={settings.textSize}
          onChange={(textSize) => change({ textSize })}
        />
        <Choice
          label={say.scheme}
          options={say.schemes}
          value={settings.scheme}
          onChange={(scheme) => change({ scheme })}
        />
        <Choice
          label={say.singleKeys}
          options={say.onOff}
          value={settings.singleKeys}
          onChange={(singleKeys) => change({ singleKeys })}
        />
        <p role="status">{kept ? say.keptHere : say.notKept}</p>
      </section>
    </dialog>
  )
}

type ChoiceProps<Value> = {
  label: string
  options: readonly (readonly [Value, string])[]
  value: Value
  onChange: (value: Value) => void
}

function Choice<Value extends string | number | boolean>({
  label,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(([option, words]) => (
        <label key={words}>
          <input type="radio" name={label} checked={option === value} onChange={() => onChange(option)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
