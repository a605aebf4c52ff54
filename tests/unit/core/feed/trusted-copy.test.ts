import { ed25519Signer } from '#tests/fixtures/feed/signer.ts';
import { type Threat, testThreats } from '#tests/fixtures/feed/threat.ts';

const text = (words: string) => new TextEncoder().encode(words);

testThreats('storage that is damaged', [
  ...(['timestamp', 'snapshot', 'targets'] as const).map(
    (role): Threat => ({
      name: `fetches again when the stored ${role} is damaged`,
      happens: (_, reader) => void reader.kept.set(role, text('{"signed":')),
    }),
  ),
  {
    name: 'refuses to start from a damaged root',
    happens: (_, reader) => void reader.kept.set('root', text('{')),
    code: 'format',
  },
  {
    name: 'refuses to start from a root that does not sign for itself',
    happens: (feed, reader) => {
      feed.signers.root = [ed25519Signer()];
      reader.kept.set('root', feed.sign('root', feed.root));
    },
    code: 'signature',
  },
  {
    name: 'refuses to start without a root',
    happens: (_, reader) => void reader.kept.delete('root'),
    code: 'storage',
  },
]);
