import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './src/cli/find-chromium.ts'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
      },
    },
  ],
})
