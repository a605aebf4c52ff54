import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';
import { jsonSchemas } from '#cli/schema.ts';

test('the JSON Schemas for editors are those of the schema in code', () => {
  for (const [folder, text] of Object.entries(jsonSchemas())) {
    const kept = readFileSync(join(KNOWLEDGE_ROOT, 'schema', `${folder}.schema.json`), 'utf8');
    expect(kept, `${folder}: run npm run -s kb -- schema`).toBe(text);
  }
});
