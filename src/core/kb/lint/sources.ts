import { type AuthoredKnowledge, fileOf } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Proxies, scrapers and machine-made copies: never to be shown to a reader. */
const NEVER_LINKED = [
  'scarabresearch',
  'zerkalo-br0wse.xyz',
  'ru24.net',
  'reading.serenaabinusa.workers.dev',
  'hn.jakechampion.name',
  'devdiscourse',
  'goodtimesweb.org',
  'mastodawn.com',
  'libretechni.ca',
  'longtermwiki.com',
];

/** Hosts of uploads: what they hold is somebody's copy. */
const COPIES = [
  'scribd.com',
  'docslib.org',
  'studylib',
  'vdocuments',
  'fdocuments',
  'docsbay',
  'docest',
  'slideshare.net',
  'slidelegend.com',
];

export const forbiddenSources: Rule = (knowledge) =>
  addresses(knowledge).flatMap(({ file, path, url }) => {
    const host = NEVER_LINKED.find((name) => url.includes(name));
    return host
      ? [at(file, path, 'forbidden-source', `${host} must not be linked`, 'link the original document')]
      : [];
  });

export const unmarkedCopies: Rule = (knowledge) =>
  [...knowledge.sources].flatMap(([id, source]) =>
    COPIES.some((host) => source.url.includes(host)) && !source.copy
      ? [
          at(
            fileOf('sources', id),
            'url',
            'unmarked-copy',
            'the address holds a copy',
            "link the original, or add 'copy: true' so that readers are told",
          ),
        ]
      : [],
  );

/** Two files for one address. */
export const duplicateUrls: Rule = (knowledge) => {
  const first = new Map<string, string>();
  return [...knowledge.sources].flatMap(([id, { url }]) => {
    const key = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
    const other = first.get(key);
    first.set(key, other ?? id);
    return other
      ? [
          at(
            fileOf('sources', id),
            'url',
            'duplicate-url',
            `the same address as sources/${other}.yaml`,
            'keep one file and cite it in both places',
          ),
        ]
      : [];
  });
};

/** Addresses that nobody has checked. */
export const unregisteredUrls: Rule = (knowledge, { register }) =>
  addresses(knowledge).flatMap(({ file, path, url }) =>
    register.has(url)
      ? []
      : [
          at(
            file,
            path,
            'unregistered-url',
            'this address is not in sources/register.txt',
            'open the page, check that it says what you cite it for, and add the address to the register',
          ),
        ],
  );

function addresses(knowledge: AuthoredKnowledge): { file: string; path: string; url: string }[] {
  return [
    ...[...knowledge.sources].flatMap(([id, { url, archive }]) => [
      { file: fileOf('sources', id), path: 'url', url },
      ...(archive ? [{ file: fileOf('sources', id), path: 'archive', url: archive }] : []),
    ]),
    ...[...knowledge.actions].flatMap(([id, { url, organiser }]) => [
      ...(url ? [{ file: fileOf('actions', id), path: 'url', url }] : []),
      ...(organiser.url ? [{ file: fileOf('actions', id), path: 'organiser.url', url: organiser.url }] : []),
    ]),
  ];
}

const at = (file: string, path: string, rule: string, message: string, hint: string): Diagnostic => ({
  file,
  path,
  rule,
  message,
  hint,
});
