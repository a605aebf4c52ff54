import { defineConfig } from '@playwright/test';

// Lets Playwright attach to the popup and the side panel.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  // A browser with its own profile for every test takes its time on a busy machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A browser that does not start on a busy machine is started once more; a test that needs it is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    { name: 'firefox', use: { browserName: 'firefox' } },
  ],
});
