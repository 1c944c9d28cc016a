import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { LoadError } from '#data/load-error.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { addressesOf } from '#domain/address/addresses.ts'
import { failureTitle, loading, missingReadout } from '#domain/messages/failures.ts'
import { useSite } from '#state/site-context.tsx'
import { SiteLine } from '#ui/frame/site-line.tsx'
import { setTitle } from '#ui/kit/title.ts'
import { Boundary } from '#ui/notices/boundary.tsx'
import { LoadFailure, type LoadFailureProps } from '#ui/notices/load-failure.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { bodyName, isServed, PageBody } from '../page-body.tsx'
import { RetiredReadout, TextBody } from './late-pages.ts'
import { Reader, type ReaderProps } from './reader.tsx'

export type ReadoutPageProps = { id: string }

/** A readout: loading, failed, or open in the reader. */
export const ReadoutPage = ({ id }: ReadoutPageProps) => {
  const { site } = useSite()
  const [allowLarge, setAllowLarge] = useState(false)
  const { data, error, isFetching, refetch } = useQuery(readoutQuery({ base: site.base, id, allowLarge }))
  if (data) return <DrawnReadout key={bodyName(data)} index={data} />
  if (isFetching || !error) return <Notice>{loading}</Notice>
  return (
    <ReadoutFailure
      id={id}
      error={error}
      onRetry={(how) => {
        setAllowLarge(how.allowLarge)
        void Promise.resolve().then(() => refetch())
      }}
    />
  )
}

export type ReadoutFailureProps = Pick<LoadFailureProps, 'error' | 'onRetry'> & { id: string }

/** What stands in place of a readout that could not be loaded. */
export const ReadoutFailure = ({ id, error, onRetry }: ReadoutFailureProps) => {
  const { site } = useSite()
  const unknown = error instanceof LoadError && error.problem.kind === 'missing'
  const title = unknown ? missingReadout(id) : failureTitle
  useEffect(() => {
    setTitle(title)
  }, [title])
  const failure = (
    <main className="contents">
      <LoadFailure error={error} title={title} heading="h1" library={site.base} onRetry={onRetry} />
    </main>
  )
  return (
    <>
      <SiteLine />
      {unknown ? <RetiredReadout id={id}>{failure}</RetiredReadout> : failure}
    </>
  )
}

export type DrawnReadoutProps = Omit<ReaderProps, 'addresses'>

/** The reader around its text. The text stands first, and stays whatever happens to the rest. */
export const DrawnReadout = ({ index, earlier = null, ...parts }: DrawnReadoutProps) => {
  const { site, navigation } = useSite()
  const addresses = useMemo(() => addressesOf(site, index.readout, earlier?.revision), [site, index, earlier])
  const name = bodyName(index, earlier)
  const [served] = useState(() => isServed(name))
  const [stands, setStands] = useState(served)
  const onDrawn = useCallback(() => setStands(true), [])
  return (
    <>
      {served ? <PageBody name={name} /> : <TextBody {...{ index, addresses, earlier, name, onDrawn }} />}
      {stands ? (
        <Boundary untilChange={navigation.store.subscribe}>
          <Reader index={index} addresses={addresses} earlier={earlier} {...parts} />
        </Boundary>
      ) : (
        <Notice>{loading}</Notice>
      )}
    </>
  )
}
