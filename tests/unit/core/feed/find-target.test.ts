import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findTarget } from '#core/feed/find-target.ts';
import { codeOf, METADATA_URL, Reader, refusal } from '#tests/fixtures/feed/reader.ts';
import { inDays, NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { secondOpinion } from '#tests/fixtures/feed/second-opinion.ts';
import { ed25519Signer } from '#tests/fixtures/feed/signer.ts';

type Arrow = [
  from: string,
  to: string,
  more?: { paths?: string[]; terminating?: boolean; path_hash_prefixes?: string[] },
];

function graph(...arrows: Arrow[]): Repository {
  const feed = new Repository();
  for (const [from, name, more] of arrows) feed.delegate(from, { name, ...(more ?? { paths: ['*'] }) });
  feed.publishNext();
  return feed;
}

/** Delegated roles in the order they were asked for, as `A`, `B`. */
function visited(reader: Reader): string[] {
  return reader.asked
    .slice(4)
    .map((path) => decodeURIComponent(path.replace(/^metadata\/\d+\.|\.json$/g, '')));
}

async function search(feed: Repository, name: string) {
  const reader = new Reader(feed);
  const opinion = await secondOpinion(reader, name);
  const target = await findTarget(reader, await reader.refresh(), name);
  expect(opinion).toMatchObject({ accepts: true, knows: target !== undefined });
  return { target, roles: visited(reader), reader };
}

describe('findTarget', () => {
  it.each<[string, Arrow[], string]>([
    ['nobody without delegations', [], ''],
    ['one role', [['targets', 'A']], 'A'],
    [
      'roles in order',
      [
        ['targets', 'A'],
        ['targets', 'B'],
      ],
      'AB',
    ],
    [
      'depth first',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C'],
        ['A', 'D'],
        ['C', 'E'],
      ],
      'ACEDB',
    ],
    [
      'each role once in a circle',
      [
        ['targets', 'A'],
        ['A', 'B'],
        ['B', 'A'],
        ['B', 'C'],
      ],
      'ABC',
    ],
    [
      'a role of two delegators once',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['B', 'C'],
        ['A', 'C'],
      ],
      'ACB',
    ],
    [
      'nothing behind a terminating role but what it delegates',
      [
        ['targets', 'A', { paths: ['*'], terminating: true }],
        ['targets', 'B'],
        ['A', 'C'],
      ],
      'AC',
    ],
    [
      'nothing of anybody behind a terminating role further down',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C'],
        ['A', 'D', { paths: ['*'], terminating: true }],
        ['A', 'E'],
        ['D', 'F'],
      ],
      'ACDF',
    ],
    [
      'past a terminating role whose paths do not fit',
      [
        ['targets', 'A', { paths: ['*.py'], terminating: true }],
        ['targets', 'B'],
      ],
      'B',
    ],
    [
      'no role whose paths do not fit',
      [
        ['targets', 'A', { paths: ['*.py', 'x/*'] }],
        ['A', 'B'],
        ['targets', 'C'],
      ],
      'C',
    ],
    ['a role with one path that fits', [['targets', 'A', { paths: ['*.py', 'missing'] }]], 'A'],
    [
      'no role without paths',
      [
        ['targets', 'A', {}],
        ['targets', 'B', { paths: [] }],
      ],
      '',
    ],
  ])('visits %s', async (_, arrows, order) => {
    const { target, roles } = await search(graph(...arrows), 'missing');
    expect(target).toBeUndefined();
    expect(roles.join('')).toBe(order);
  });

  it('visits a role by the hash of the name', async () => {
    const hash = createHash('sha256').update('missing').digest('hex');
    const other = hash.startsWith('0') ? '1' : '0';
    const { roles } = await search(
      graph(
        ['targets', 'A', { path_hash_prefixes: [other] }],
        ['targets', 'B', { path_hash_prefixes: [other, hash.slice(0, 3)] }],
        ['targets', 'C', { path_hash_prefixes: [] }],
        ['targets', 'D', { path_hash_prefixes: [hash] }],
        ['targets', 'E', { path_hash_prefixes: [`x${hash.slice(0, 1)}`] }],
      ),
      'missing',
    );
    expect(roles).toEqual(['B', 'D']);
  });

  it('takes the file of the first role that describes it', async () => {
    const feed = graph(
      ['targets', 'A', { paths: ['kb/*'] }],
      ['targets', 'B', { paths: ['kb/*'] }],
      ['A', 'C', { paths: ['kb/a'] }],
    );
    feed.addTarget('kb/a', 'of B', 'B');
    feed.addTarget('kb/a', 'of C', 'C');
    feed.publishNext();
    const { target, roles } = await search(feed, 'kb/a');
    expect(target).toEqual({ name: 'kb/a', ...feed.delegated.C?.targets['kb/a'] });
    expect(roles).toEqual(['A', 'C']);
  });

  it('prefers the word of the top level over all others', async () => {
    const feed = graph(['targets', 'A']);
    feed.addTarget('a', 'of A', 'A');
    feed.addTarget('a', 'of the top');
    feed.publishNext();
    const { target, roles } = await search(feed, 'a');
    expect(target?.length).toBe('of the top'.length);
    expect(roles).toEqual([]);
  });

  it('does not find what a role describes outside its paths', async () => {
    const feed = graph(['targets', 'A', { paths: ['kb/*'] }]);
    feed.addTarget('other/a', 'x', 'A');
    feed.publishNext();
    expect((await search(feed, 'other/a')).target).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'does not find %s, which nobody lists',
    async (name) => {
      const reader = new Reader(new Repository());
      expect(await findTarget(reader, await reader.refresh(), name)).toBeUndefined();
    },
  );

  it('keeps odd role names in one segment and one file', async () => {
    const names = ['?', '#', '/a', '../a', 'a b', '__proto__', 'constructor'];
    const feed = graph(...names.map((name): Arrow => ['targets', name]));
    const reader = new Reader(feed);
    await findTarget(reader, await reader.refresh(), 'missing');
    expect(visited(reader)).toEqual(names);
    expect(reader.asked).toContain('metadata/2...%2Fa.json');
    expect([...reader.kept.keys()]).toEqual(['root', 'timestamp', 'snapshot', 'targets', ...names]);
  });

  it('loads a role once, and not again in the next run', async () => {
    const feed = graph(['targets', 'A']);
    feed.addTarget('a', 'x', 'A');
    feed.publishNext();
    const reader = new Reader(feed);
    const trusted = await reader.refresh();
    for (const name of ['a', 'b', 'c']) await findTarget(reader, trusted, name);
    expect(visited(reader)).toEqual(['A']);
    expect([...trusted.delegated.values()].map(({ name }) => name)).toEqual(['3.A.json']);
    expect((await findTarget(reader, await reader.refresh(), 'a'))?.name).toBe('a');
    expect(reader.asked.filter((path) => path.endsWith('.A.json'))).toHaveLength(1);
  });

  it('does not go on with an expired role that it holds', async () => {
    const feed = graph(['targets', 'A']);
    if (feed.delegated.A) feed.delegated.A.expires = inDays(7);
    feed.publishNext();
    const reader = new Reader(feed);
    await findTarget(reader, await reader.refresh(), 'a');
    reader.now = NOW + 8 * 86_400_000;
    expect(await codeOf(reader.refresh().then((trusted) => findTarget(reader, trusted, 'a')))).toBe(
      'expired',
    );
  });

  it.each([
    [
      'expired',
      'expired',
      (feed: Repository) => {
        if (feed.delegated.A) feed.delegated.A.expires = inDays(-1);
        feed.publishNext();
      },
    ],
    [
      'signed by another',
      'signature',
      (feed: Repository) => {
        feed.signers.A = [ed25519Signer()];
        feed.publishNext();
      },
    ],
    [
      'not listed in the snapshot',
      'format',
      (feed: Repository) => {
        feed.publishNext();
        delete feed.snapshot.meta['A.json'];
        feed.publishSnapshot();
      },
    ],
    [
      'missing',
      'http',
      (feed: Repository) => {
        feed.publishNext();
        feed.files.delete('metadata/3.A.json');
      },
    ],
    [
      'of another version',
      'version',
      (feed: Repository) => {
        feed.hashes = false;
        feed.publishNext();
        feed.serve('3.A.json', feed.served('2.A.json'));
      },
    ],
  ] as const)('ends with a reason at a role that is %s, and keeps nothing of it', async (_, code, spoil) => {
    const feed = graph(['targets', 'A'], ['targets', 'B']);
    feed.addTarget('b', 'x', 'B');
    spoil(feed);
    const reader = new Reader(feed);
    const opinion = await secondOpinion(reader, 'b');
    const trusted = await reader.refresh();
    expect(await codeOf(findTarget(reader, trusted, 'b'))).toBe(code);
    expect(reader.kept.has('A')).toBe(false);
    expect(reader.kept.has('B')).toBe(false);
    expect(opinion.accepts).toBe(false);
  });

  it('trusts a role only with the keys of the delegation that led to it', async () => {
    const feed = new Repository();
    feed.delegate('targets', { name: 'A', paths: ['a'] });
    feed.delegate('targets', { name: 'B', paths: ['b'] });
    feed.delegate('A', { name: 'C', paths: ['*'] });
    const mallory = ed25519Signer();
    feed.delegate('B', { name: 'C', paths: ['*'] }, mallory);
    feed.signers.C = feed.signers.C?.slice(0, 1) ?? [];
    feed.publishNext();
    const reader = new Reader(feed);
    const trusted = await reader.refresh();
    expect(await findTarget(reader, trusted, 'a')).toBeUndefined();
    expect(await codeOf(findTarget(reader, trusted, 'b'))).toBe('signature');
  });

  it('visits 32 delegated roles and refuses to visit more', async () => {
    const arrows = Array.from({ length: 33 }, (_, i): Arrow => ['targets', `r${i}`]);
    const reader = new Reader(graph(...arrows.slice(0, 32)));
    expect(await findTarget(reader, await reader.refresh(), 'a')).toBeUndefined();
    expect(visited(reader)).toHaveLength(32);
    const more = new Reader(graph(...arrows));
    const error = await refusal(more.refresh().then((trusted) => findTarget(more, trusted, 'a')));
    expect(error.code).toBe('limit');
    expect(error.message).toContain('The search for a leads through more than 32 delegated roles.');
  });

  it('asks at the address of the feed', async () => {
    const reader = new Reader(graph(['targets', 'A']));
    const trusted = await reader.refresh();
    expect(trusted.metadataUrl).toBe(METADATA_URL);
    trusted.metadataUrl = 'https://other.example/m';
    expect(await codeOf(findTarget(reader, trusted, 'a'))).toBe('http');
  });
});
