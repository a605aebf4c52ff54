import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { SCHEMAS } from '#core/kb/parse-knowledge.ts';
import type { Command } from './command.ts';
import { KNOWLEDGE_ROOT } from './knowledge-root.ts';

/** `kb schema [--out FOLDER]`: writes the JSON Schema of each folder, for editors that check YAML as it is typed. */
export const schema: Command = async (args, io) => {
  const { values } = parseArgs({
    args,
    options: { out: { type: 'string', default: join(KNOWLEDGE_ROOT, 'schema') } },
  });
  await mkdir(values.out, { recursive: true });
  for (const [folder, text] of Object.entries(jsonSchemas()))
    await writeFile(join(values.out, `${folder}.schema.json`), text);
  await io.stdout(`${Object.keys(SCHEMAS).length} schemas in ${values.out}`);
  return 0;
};

/** The JSON Schema of each folder as text. Rules that JSON Schema cannot say (trimming) are left out. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([folder, shape]) => [
      folder,
      `${JSON.stringify(toJsonSchema(shape, { errorMode: 'ignore', typeMode: 'input' }), null, 2)}\n`,
    ]),
  );
}
