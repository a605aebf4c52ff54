import { describe, test } from 'vitest';
import { type Broken, base, expectFinding, expectNone, type Sound } from '#tests/fixtures/lint-cases.ts';

describe('lint finds', () => {
  test.each<Broken>([
    [
      'a translation that is not declared',
      base().set('actors/council', 'name.fr', 'Conseil').set('actors/council', 'line.fr', 'Il gouverne.'),
      ['undeclared-translation', 'actors/council.yaml', 'translations', "texts in 'fr' are not declared"],
    ],
    [
      'a translation older than its English',
      base()
        .set('actors/council', 'name.fr', 'Conseil')
        .set('actors/council', 'line.fr', 'Il gouverne.')
        .set('actors/council', 'translations.fr', { by: 'hand', of: '2020-02-28' }),
      ['stale-translation', 'actors/council.yaml', 'translations.fr', 'which changed on 2020-03-01'],
    ],
    [
      'half a translation',
      base()
        .set('actors/council', 'name.fr', 'Conseil')
        .set('actors/council', 'translations.fr', { by: 'machine', of: '2020-03-01' }),
      ['half-translated', 'actors/council.yaml', 'line', "no 'fr' text"],
    ],
  ])('%s', expectFinding);
});

describe('lint accepts', () => {
  test.each<Sound>([
    [
      'a whole translation, its sections still waiting for theirs',
      base()
        .set('topics/ferry', 'title.fr', 'Le bac')
        .set('topics/ferry', 'summary.fr', 'Le bac. Il traverse.')
        .set('topics/ferry', 'facts.0.text.fr', 'Un.')
        .set('topics/ferry', 'facts.1.text.fr', 'Deux.')
        .set('topics/ferry', 'facts.2.text.fr', 'Trois.')
        .set('topics/ferry', 'facts.3.text.fr', 'Quatre.')
        .set('topics/ferry', 'facts.4.text.fr', 'Cinq.')
        .set('topics/ferry', 'translations.fr', { by: 'hand', of: '2020-03-01' }),
    ],
  ])('%s', expectNone);
});
