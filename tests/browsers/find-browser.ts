import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  chromium: {
    env: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: { env: 'FIREFOX', commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
} as const;

export type BrowserName = keyof typeof NAMES;

/**
 * The path of a browser: the one that CHROMIUM or FIREFOX names, else the first on PATH, else a freshly installed Debian
 * package where we may install. Throws an error that says what to install.
 */
export function findBrowser(name: BrowserName): string {
  const { env, commands, debian } = NAMES[name];
  const named = process.env[env];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${env} is ${named}, which is no program. Correct it or unset it.`);
  }
  const found = () => commands.map(onPath).find((path) => path !== undefined);
  const path = found() ?? (installFromDebian(debian) ? found() : undefined);
  if (path) return path;
  throw new Error(
    `No ${name} was found. Install it (Debian: sudo apt-get install ${debian}), or name it: ${env}=/path/to/${commands[0]}`,
  );
}

function installFromDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.error(`Installing ${name} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync(
      'apt-get',
      [
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        name,
        'fonts-liberation',
        'fonts-noto-core',
        'fonts-noto-cjk',
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      },
    );
    return true;
  } catch {
    return false;
  }
}

function onPath(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
