/** How many cases each fuzz test tries. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 1000)
