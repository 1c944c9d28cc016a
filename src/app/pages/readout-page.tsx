import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { LoadError } from '#data/load-error.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { addressesOf } from '#domain/address/addresses.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { failureTitle, loading, missingReadout } from '#domain/messages/failures.ts'
import { useSite } from '#state/site-context.tsx'
import { SiteLine } from '#ui/frame/site-line.tsx'
import { Boundary } from '#ui/notices/boundary.tsx'
import { LoadFailure } from '#ui/notices/load-failure.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { isServed, PageBody } from '../page-body.tsx'
import { TextBody } from './late-pages.ts'
import { Reader } from './reader.tsx'

export type ReadoutPageProps = { id: string }

/** A readout: loading, failed, or open in the reader. */
export const ReadoutPage = ({ id }: ReadoutPageProps) => {
  const { site } = useSite()
  const [allowLarge, setAllowLarge] = useState(false)
  const { data, error, isFetching, refetch } = useQuery(readoutQuery({ base: site.base, id, allowLarge }))
  const unknown = error instanceof LoadError && error.problem.kind === 'missing'
  const title = unknown ? missingReadout(id) : failureTitle
  useEffect(() => {
    if (error) document.title = title
  }, [error, title])
  if (data) return <DrawnReadout key={bodyName(data)} index={data} />
  if (isFetching || !error) return <Notice>{loading}</Notice>
  return (
    <>
      <SiteLine />
      <main className="contents">
        <LoadFailure
          error={error}
          title={title}
          heading="h1"
          library={site.base}
          onRetry={(how) => {
            setAllowLarge(how.allowLarge)
            void Promise.resolve().then(() => refetch())
          }}
        />
      </main>
    </>
  )
}

/** What a readout's text is called where it is drawn. Documents that the build did not write have no digest. */
const bodyName = ({ readout }: ReadoutIndex): string => readout.digest ?? `${readout.id} ${readout.revision}`

/** The reader around its text. The text stands first, and stays whatever happens to the rest. */
const DrawnReadout = ({ index }: { index: ReadoutIndex }) => {
  const { site, navigation } = useSite()
  const addresses = useMemo(() => addressesOf(site, index.readout), [site, index])
  const name = bodyName(index)
  const [served] = useState(() => isServed(name))
  const [stands, setStands] = useState(served)
  const onDrawn = useCallback(() => setStands(true), [])
  return (
    <>
      {served ? <PageBody name={name} /> : <TextBody {...{ index, addresses, name, onDrawn }} />}
      {stands ? (
        <Boundary untilChange={navigation.store.subscribe}>
          <Reader index={index} addresses={addresses} />
        </Boundary>
      ) : (
        <Notice>{loading}</Notice>
      )}
    </>
  )
}
