import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './src/cli/find-chromium.ts'

// Firefox is driven over a WebSocket, which Node 20 has behind a flag. The workers inherit it.
if (!globalThis.WebSocket) process.env.NODE_OPTIONS = '--experimental-websocket'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // A machine that is shared may be slow for a while; a real fault fails every time.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  // Two cores may be shared by many.
  expect: { timeout: 15_000 },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'other-engines/**',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
      },
    },
    { name: 'other engines', testMatch: 'other-engines/**/*.spec.ts' },
  ],
})
