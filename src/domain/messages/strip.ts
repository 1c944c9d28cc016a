/** The name of a mark that stands for several statements; it leads to the first that matches. */
export const markName = (count: number, first: string) => `${count} statements, the first: ${first}`
