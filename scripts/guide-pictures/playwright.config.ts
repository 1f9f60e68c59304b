import { defineConfig } from '@playwright/test'
import desks from '../../playwright.config.ts'

export default defineConfig({
  ...desks,
  testDir: '.',
  testMatch: 'pictures.ts',
  globalSetup: '../../tests/e2e/support/municipality.ts',
  workers: 1,
  timeout: 180_000,
  outputDir: '../../test-results',
})
