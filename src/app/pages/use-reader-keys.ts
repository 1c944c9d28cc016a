import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Match } from '#domain/search/filter.ts'
import type { HelpState } from '#ui/help/use-help.ts'
import type { Copy } from '#ui/inspector/copy-to.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { type TextPoint, textInView } from '#ui/text/reading-place.ts'

export type ReaderKeys = {
  index: ReadoutIndex
  match: Match
  open: Statement | null
  /** Whether there is anything to close. */
  isOpen: boolean
  /** Null where nothing is to be copied. */
  copy: Copy | null
  /** Copies a link to what is selected, open or read. */
  copyLink: () => void
  show: (id: string | null) => void
  help: HelpState
  isSheetOpen: boolean
  closeSheet: () => void
}

const focusedStatement = () =>
  document.activeElement?.closest<HTMLElement>('#_text .statement')?.dataset.statement

/**
 * The keys of the reader: j and k for statements, n and p for matches, the rest for what is open. Gives what goes to
 * the next match, or the one before, round the end of the text.
 */
export function useReaderKeys({
  index,
  match,
  open,
  isOpen,
  copy,
  copyLink,
  show,
  help,
  isSheetOpen,
  closeSheet,
}: ReaderKeys): (direction: 1 | -1) => void {
  /** Where to go on from: the open statement, the focused one as long as it is on the screen, or what is read. */
  const place = (direction: 1 | -1): number => {
    if (open) return index.order.get(open.id) ?? 0
    const inView = textInView()
    const [from, to] = [placeOf(inView?.from) ?? 0, placeOf(inView?.to) ?? 0]
    const focused = index.statement.get(focusedStatement() ?? '')
    const at = focused ? startOf(focused) : 0
    if (focused && at >= from && at <= to) return index.order.get(focused.id) ?? 0
    const next = index.statements.findIndex((statement) => startOf(statement) >= from)
    return next < 0 ? index.statements.length : direction > 0 ? next - 1 : next
  }
  /** A point of the text as a number: the paragraph's, and the share of it that is above. */
  const placeOf = (point: TextPoint | undefined) =>
    point && (index.number.get(point.paragraph) ?? 1) + point.share
  const startOf = ({ content: [first] }: Statement): number => {
    const number = index.number.get(first?.paragraph ?? '') ?? 1
    const length = index.readout.paragraphs[number - 1]?.text.length ?? 1
    return number + (first?.start ?? 0) / length
  }
  const step = (
    direction: 1 | -1,
    passes: (statement: Statement) => boolean,
    from = place(direction),
  ): boolean => {
    let at = from + direction
    while (at >= 0 && at < index.statements.length) {
      const statement = index.statements[at]
      if (statement && passes(statement)) {
        show(statement.id)
        return true
      }
      at += direction
    }
    return false
  }
  const any = () => true
  const matches = ({ id }: Statement) => match.statements.has(id)
  useKeys(
    {
      j: () => step(1, any),
      k: () => step(-1, any),
      n: () => step(1, matches),
      p: () => step(-1, matches),
      '/': () => document.getElementById('_search')?.focus(),
      l: copyLink,
      c: () => open && copy?.words(open),
      '?': () => help.setOpen(true),
      escape: () => {
        if (isSheetOpen) closeSheet()
        else if (isOpen) show(null)
      },
    },
    help.settings.singleKeys,
  )
  return (direction) =>
    step(direction, matches) || step(direction, matches, direction > 0 ? -1 : index.statements.length)
}
