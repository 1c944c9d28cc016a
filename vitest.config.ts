import { defineConfig } from 'vitest/config'
import { fuzzRuns } from './tests/fuzz-runs.ts'

const shared = {
  setupFiles: ['tests/setup.ts'],
  testTimeout: Math.max(1, fuzzRuns / 1000) * 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['tests/{domain,ingest,prerender,cli,check,readings,fixtures}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...shared,
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/{data,state,ui,app}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
