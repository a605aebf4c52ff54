import { describe, test } from 'vitest';
import {
  type Broken,
  base,
  checked,
  expectFinding,
  expectNone,
  type Sound,
} from '#tests/fixtures/lint-cases.ts';

describe('lint finds', () => {
  test.each<Broken>([
    [
      'a source at a host that is never linked',
      base().set('sources/report', 'url', 'https://www.devdiscourse.com/article/1'),
      ['forbidden-source', 'sources/report.yaml', 'url', 'devdiscourse must not be linked'],
      checked('https://www.devdiscourse.com/article/1'),
    ],
    [
      'a copy that readers are not told of',
      base().set('sources/report', 'url', 'https://www.scribd.com/document/1'),
      ['unmarked-copy', 'sources/report.yaml', 'url', 'the address holds a copy'],
      checked('https://www.scribd.com/document/1'),
    ],
    [
      'two sources at one address',
      base().set('sources/report', 'url', 'http://www.town.example/minutes/'),
      ['duplicate-url', 'sources/report.yaml', 'url', 'the same address as sources/minutes.yaml'],
      checked('http://www.town.example/minutes/'),
    ],
    [
      'a source whose address nobody checked',
      base().set('sources/report', 'url', 'https://town.example/elsewhere'),
      ['unregistered-url', 'sources/report.yaml', 'url', 'not in sources/register.txt'],
    ],
    [
      'an archived copy whose address nobody checked',
      base().set('sources/report', 'archive', 'https://archive.example/report'),
      ['unregistered-url', 'sources/report.yaml', 'archive', 'not in sources/register.txt'],
    ],
    [
      'a call at an address that nobody checked',
      base().set('actions/petition', 'url', 'https://boatmen.example/other'),
      ['unregistered-url', 'actions/petition.yaml', 'url', 'not in sources/register.txt'],
    ],
    [
      'an organiser at an address that nobody checked',
      base().set('actions/petition', 'organiser.url', 'https://boatmen.example/other'),
      ['unregistered-url', 'actions/petition.yaml', 'organiser.url', 'not in sources/register.txt'],
    ],
  ])('%s', expectFinding);
});

describe('lint accepts', () => {
  test.each<Sound>([
    [
      'a copy that is marked as one',
      base()
        .set('sources/report', 'url', 'https://scribd.com/document/1')
        .set('sources/report', 'copy', true),
      checked('https://scribd.com/document/1'),
    ],
  ])('%s', expectNone);
});
