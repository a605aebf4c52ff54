import type { Command, CommandIo } from './command.ts';

/** Each command is loaded only when it is asked for: a scan needs no YAML reader, a lint no HTML parser. */
const COMMANDS: Record<string, { summary: string; load: () => Promise<Command> }> = {
  scan: {
    summary: 'FILE.html | URL | -   what a reader would be shown for a page, and why (--json, --jsonl)',
    load: async () => (await import('./scan.ts')).scan,
  },
  lint: {
    summary: 'check the knowledge base',
    load: async () => (await import('./lint.ts')).lint,
  },
  schema: {
    summary: 'write the JSON Schemas of the knowledge files for editors (--out FOLDER)',
    load: async () => (await import('./schema.ts')).schema,
  },
  build: {
    summary: 'compile the knowledge base (--out FOLDER, --report)',
    load: async () => (await import('./build.ts')).build,
  },
  mentions: {
    summary: '--jsonl   find given aliases in given texts',
    load: async () => (await import('./mentions.ts')).mentions,
  },
  eval: {
    summary: 'FILE.jsonl   precision and recall on labelled pages',
    load: async () => (await import('./eval.ts')).evaluate,
  },
  keys: {
    summary: 'new NAME...   make keys that sign a feed',
    load: async () => (await import('./keys.ts')).keys,
  },
  root: {
    summary: 'say who may sign a feed (new, next, add-key, revoke, sign, show, finish)',
    load: async () => (await import('./root.ts')).root,
  },
  publish: {
    summary: 'FOLDER --key KEY.pem...   put the knowledge base into a signed feed',
    load: async () => (await import('./publish.ts')).publish,
  },
  refresh: {
    summary: 'FOLDER --key KEY.pem...   make a feed good for another while',
    load: async () => (await import('./refresh.ts')).refresh,
  },
  verify: {
    summary: 'FOLDER | URL   read a whole feed as a reader does',
    load: async () => (await import('./verify.ts')).verify,
  },
  serve: {
    summary: 'FOLDER   serve a feed on this machine, to try it (--port 8080)',
    load: async () => (await import('./serve.ts')).serve,
  },
  'feed-client': {
    summary: 'the update client on its own, for conformance suites',
    load: async () => (await import('./feed-client.ts')).feedClient,
  },
};

const HELP = [
  'Usage: npm run -s kb -- COMMAND [ARGUMENTS]',
  '',
  ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`),
];

async function main(argv: string[]): Promise<number> {
  const [name = '--help', ...args] = argv;
  const io: CommandIo = { stdin: process.stdin, stdout: writeLine, stderr: (line) => console.error(line) };
  if (name === '--help' || name === 'help') {
    for (const line of HELP) await io.stdout(line);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.stderr(`kb: there is no command '${name}'. \`npm run -s kb -- --help\` lists the commands.`);
    return 2;
  }
  return (await command.load())(args, io);
}

/** Waits when the reader of our output is slower than we are, so that output never piles up in memory. */
function writeLine(line: string): void | Promise<void> {
  if (process.stdout.write(`${line}\n`)) return undefined;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`kb: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
