import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { lint } from '#cli/lint.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { knowledgeFolder, runCommand } from '#tests/fixtures/knowledge-folder.ts';

const base = () => new KnowledgeBuilder();
const lintFolder = async (builder: KnowledgeBuilder, extra?: Record<string, string>) =>
  runCommand(lint, ['--root', await knowledgeFolder(builder, extra)]);

describe('kb lint', () => {
  test('answers 0 and counts the entries of a sound knowledge base', async () => {
    expect(await lintFolder(base())).toEqual({ code: 0, lines: ['no finding in 14 entries'] });
  });

  test('answers 1 with file, line, path, reason, rule and remedy of a finding', async () => {
    const { code, lines } = await lintFolder(base().set('topics/ferry', 'facts.1.sources', ['survey']));
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^topics\/ferry\.yaml:\d+ facts\.1\.sources: there is no sources\/survey\.yaml \[dangling-id\]$/,
      ),
      '    write that file, or correct the id',
      '1 findings in 14 entries',
    ]);
  });

  test('names the line on which the fault stands', async () => {
    const yaml = [
      "changed: '2020-03-01'",
      'term:',
      '  en: cable',
      'definition:',
      '  english: What holds.',
      '',
    ].join('\n');
    const { code, lines } = await lintFolder(base(), { 'glossary/cable.yaml': yaml });
    expect(code).toBe(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^glossary\/cable\.yaml:5 definition\.english: .+ \[schema\]$/),
    );
    expect(lines).toContain(
      "    remove 'definition.english', or look up its right name in docs/knowledge-format.md",
    );
  });

  test.each([
    ['a colon in a text', "changed: '2020-03-01'\nterm: { en: cable }\ndefinition: What holds: a cable\n", 3],
    ['a bad indent', "changed: '2020-03-01'\nterm:\n    en: cable\n  fr: câble\n", 4],
    ['a key given twice', "changed: '2020-03-01'\nterm: { en: cable }\nterm: { en: rope }\n", 3],
    ['an unclosed quote', "changed: '2020-03-01\nterm: { en: cable }\n", 3],
  ])('names the line where the YAML breaks: %s', async (_what, yaml, line) => {
    const { code, lines } = await lintFolder(base(), { 'glossary/cable.yaml': yaml });
    expect(code).toBe(1);
    expect(lines[0]).toMatch(new RegExp(`^glossary/cable\\.yaml:${line} .+ \\[yaml\\]$`));
    expect(lines[1]).toMatch(/^ {4}mend the YAML here/);
  });

  test('takes an unquoted star for a fault of the file, not of the program', async () => {
    const { code, lines } = await lintFolder(base(), { 'glossary/cable.yaml': 'term: *cable\n' });
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^glossary\/cable\.yaml:1 .*alias.* \[yaml\]$/);
  });

  test('is not exhausted by a file that refers to itself over and over', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [key, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) => [...pair]))
      bomb.push(`${key}: &${key} [${Array(9).fill(`*${of}`).join(', ')}]`);
    const { lines } = await lintFolder(base(), { 'glossary/bomb.yaml': bomb.join('\n') });
    expect(lines[0]).toMatch(/^glossary\/bomb\.yaml:1 .*\[yaml\]$/);
  });

  test('does not blame other files for one that could not be read', async () => {
    const { code, lines } = await lintFolder(base().set('sources/report', 'kind', 'rumour'));
    expect(code).toBe(1);
    expect(lines.filter((line) => line.endsWith(']'))).toEqual([
      expect.stringMatching(/^sources\/report\.yaml:\d+ kind: .+ \[schema\]$/),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^Mend these files first/));
  });

  test('refuses a root that does not exist', async () => {
    await expect(runCommand(lint, ['--root', '/nowhere/at-all'])).rejects.toThrow(
      'there is no folder /nowhere/at-all',
    );
  });
});

test('the kb command ends with exit code 1 and findings on standard output', async () => {
  const root = await knowledgeFolder(base().set('topics/ferry', 'asOf', '2999-01-01'));
  const failed = await promisify(execFile)(process.execPath, [
    'src/cli/main.ts',
    'lint',
    '--root',
    root,
  ]).catch((error: { code: number; stdout: string }) => error);
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stdout).toMatch(/^topics\/ferry\.yaml:\d+ asOf: this date lies in the future/);
});
