import { late } from '#ui/kit/late.tsx'

const rarePages = () => import('./rare-pages.tsx')

/** What most readers never need, because the host served the readout's page drawn. */
export const Library = late(() => rarePages().then(({ Library }) => Library))
export const Missing = late(() => rarePages().then(({ Missing }) => Missing))
export const TextBody = late(() => rarePages().then(({ Body }) => Body))
export const RetiredReadout = late(() => rarePages().then(({ Retired }) => Retired))
