import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePackageReports } from '#cli/package-reports.ts';

const write = async (value: string | undefined) => {
  const folder = await mkdtemp(join(tmpdir(), 'package-reports-'));
  const path = await writePackageReports({ BACKGROUNDER_REPORTS: value }, join(folder, 'notes'));
  return JSON.parse(await readFile(path, 'utf8'));
};

describe('the recipient of reports', () => {
  test.each([undefined, ''])('is nobody where the build is told of none (%j)', async (value) => {
    expect(await write(value)).toBeNull();
  });

  test('is a mail address or a page', async () => {
    expect(await write('reports+wcit@mail.example.org')).toEqual({ mail: 'reports+wcit@mail.example.org' });
    expect(await write('https://example.org/issues/new?template=match')).toEqual({
      page: 'https://example.org/issues/new?template=match',
    });
  });

  test.each([
    'http://example.org/',
    'https://me:secret@example.org/',
    'javascript:alert(1)',
    'a@b@c.org',
    'nobody',
  ])('is never %s', async (value) => {
    await expect(write(value)).rejects.toThrow('BACKGROUNDER_REPORTS is a mail address');
  });
});
