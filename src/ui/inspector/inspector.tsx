import { type ReactNode, useEffect, useRef } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import { attributedTo, speakerNames } from '#domain/document/attribution-chain.ts'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import {
  close,
  givenMeans,
  next,
  noThemes,
  placeOf,
  previous,
  quotedMeans,
  quotedTitle,
  reportedMeans,
  reportedTitle,
  statementLabel,
} from '#domain/messages/inspector.ts'
import { isMarked } from '#domain/page/is-marked.ts'
import { MachineNote } from '#ui/kit/machine-note.tsx'
import { ranksOf } from '#ui/kit/ranks-of.ts'
import { Shape } from '#ui/kit/shape.tsx'
import { speakerClass } from '#ui/kit/speaker-class.ts'
import type { Clipboard } from '#ui/kit/use-clipboard.ts'
import { Actions } from './actions.tsx'
import type { Copy } from './copy-to.ts'
import { EarnedThemes } from './earned-themes.tsx'
import { Facts } from './facts.tsx'

export type InspectorProps = {
  index: ReadoutIndex
  addresses: Addresses
  statement: Statement
  /** Null where nothing is to be copied: of a draft. */
  copy: Copy | null
  clipboard: Clipboard
  /** What the reader should know of the link that opened it. */
  notices: ReactNode
  /** What more there is to tell of that link. */
  details: ReactNode
  onClose: () => void
}

/** All that is known of the open statement, and what one can do with it. Beside the text, or a sheet below it. */
export const Inspector = ({
  index,
  addresses,
  statement,
  copy,
  clipboard,
  notices,
  details,
  onClose,
}: InspectorProps) => {
  const aside = useRef<HTMLElement>(null)
  const place = index.order.get(statement.id) ?? 0
  const before = index.statements[place - 1]
  const after = index.statements[place + 1]
  const outer = index.statement.get(statement.within ?? '')
  const ranks = ranksOf(index, statement)
  const roles = statement.speakers.flatMap((id) => index.speaker.get(id)?.role ?? [])
  // A sheet shows the beginning of each statement, however far the last one was scrolled.
  useEffect(() => {
    if (statement && aside.current) aside.current.scrollTop = 0
  }, [statement])
  return (
    <aside
      ref={aside}
      id="_open"
      tabIndex={-1}
      className={`inspector ${speakerClass(ranks)} ${statement.mode}`}
      aria-label={statementLabel}
    >
      <div className="insp-head">
        <p className="insp-kind">
          <b>{statement.mode === 'direct' ? quotedTitle : reportedTitle}</b>
          <button type="button" onClick={onClose}>
            {close} <kbd aria-hidden="true">{'Esc'}</kbd>
          </button>
        </p>
        <p className="means">
          {statement.mode === 'direct'
            ? isMarked(statement)
              ? quotedMeans
              : givenMeans
            : reportedMeans(outer ? speakerNames(index, outer, 'short') : null)}
        </p>
        {notices}
        {details}
        <h2>
          {ranks.map((rank) => (
            <Shape key={rank} rank={rank} />
          ))}
          <span>{attributedTo(index, statement)}</span>
        </h2>
        {roles.length === 1 ? <p className="role">{roles[0]}</p> : null}
        <MachineNote attribution={statement.attribution} />
      </div>
      <Facts index={index} addresses={addresses} statement={statement} />
      {statement.themes.length > 0 ? (
        <EarnedThemes index={index} statement={statement} />
      ) : (
        <p className="earned-themes none">{noThemes(isUnconfirmed(statement))}</p>
      )}
      {copy ? (
        <Actions
          statement={statement}
          address={addresses.statement(statement.id)}
          copy={copy}
          clipboard={clipboard}
        />
      ) : null}
      <div className="step">
        {before ? (
          <a href={addresses.statement(before.id)} rel="prev">
            <kbd aria-hidden="true">{'K'}</kbd> {previous}
          </a>
        ) : (
          <span />
        )}
        <span className="num">{placeOf(place + 1, index.statements.length)}</span>
        {after ? (
          <a href={addresses.statement(after.id)} rel="next">
            {next} <kbd aria-hidden="true">{'J'}</kbd>
          </a>
        ) : (
          <span />
        )}
      </div>
    </aside>
  )
}
