import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/run/ensure-chromium.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/municipality.ts',
  // A desk waits for its host and its database as often as for the processor.
  workers: 5,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // What comes late on a busy machine is waited for; these only end what never comes.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  outputDir: 'test-results',
  use: {
    launchOptions: {
      executablePath: findChromium() ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
      // Windows shows its scrollbars, and they take room; hidden ones lie over rows.
      ignoreDefaultArgs: ['--hide-scrollbars'],
      env: ofTheBrowser(),
    },
    viewport: { width: 1366, height: 768 },
    locale: 'tr-TR',
    timezoneId: 'Europe/Istanbul',
    // A film of every test would take as long as the tests; what failed leaves its steps and a last picture.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
})

// Chromium hangs under a faked clock (npm run test:clocks): it keeps its own, and its pages are told the time by support/desk.ts.
function ofTheBrowser(): Record<string, string> {
  const known = Object.entries(process.env).filter(([name]) => name !== 'LD_PRELOAD')
  return Object.fromEntries(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
