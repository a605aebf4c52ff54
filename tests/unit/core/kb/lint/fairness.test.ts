import { describe, test } from 'vitest';
import { sections } from '#tests/fixtures/knowledge-builder.ts';
import { type Broken, base, expectFinding } from '#tests/fixtures/lint-cases.ts';

describe('lint finds', () => {
  test.each<Broken>([
    [
      'a topic that shows one side only',
      base()
        .add('topics/tunnel', tunnel())
        .set('statements/council-2020', 'topics', ['bridge', 'ferry', 'tunnel'])
        .set('actions/petition', 'topics', ['bridge', 'ferry', 'tunnel']),
      ['one-sided', 'topics/tunnel.yaml', 'propositions', 'its 1 statements show one side only'],
    ],
    [
      'a topic with two stances that are on different propositions',
      base()
        .add('topics/tunnel', { ...tunnel(), propositions: [{ id: 'dig', text: { en: 'Dig' } }] })
        .set('actions/petition', 'topics', ['bridge', 'ferry', 'tunnel'])
        .set('statements/council-2020', 'topics', ['bridge', 'ferry', 'tunnel'])
        .copy('statements/council-2020', 'statements/council-on-tunnel')
        .set('statements/council-on-tunnel', 'proposition', 'dig')
        .set('statements/council-on-tunnel', 'stance', 'opposes'),
      ['one-sided', 'topics/tunnel.yaml', 'propositions', 'its 2 statements show one side only'],
    ],
    [
      'a topic on which nobody has said anything',
      base().add('topics/tunnel', tunnel()).set('actions/petition', 'topics', ['bridge', 'ferry', 'tunnel']),
      ['one-sided', 'topics/tunnel.yaml', 'propositions', 'its 0 statements show no side'],
    ],
    [
      'a topic without a call',
      base().set('actions/petition', 'topics', ['bridge']),
      ['no-call', 'topics/ferry.yaml', '', 'no call to action'],
    ],
  ])('%s', expectFinding);
});

function tunnel() {
  return {
    changed: '2020-03-01',
    title: { en: 'The tunnel' },
    summary: { en: 'A tunnel. Or not.' },
    asOf: '2020-03-01',
    facts: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: { en: 'A fact.' }, sources: ['report'] })),
    sections: sections('A tunnel.[^report]'),
  };
}
