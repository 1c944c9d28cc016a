/** A name as an id: at most so many small letters, digits and hyphens, a letter first. */
export const idFrom = (name: string, most: number, otherwise: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, most)
    .replace(/-+$/, '') || otherwise
