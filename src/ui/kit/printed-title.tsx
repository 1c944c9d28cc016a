export type PrintedTitleProps = { title: string }

/** A title as printed. A colon at its end belongs to the page it was printed on: it stays, in grey. */
export const PrintedTitle = ({ title }: PrintedTitleProps) => {
  const [, words = title, mark = ''] = /^(.*?)(:?)$/su.exec(title) ?? []
  return (
    <>
      {words}
      {mark === '' ? null : <span className="as-printed">{mark}</span>}
    </>
  )
}
