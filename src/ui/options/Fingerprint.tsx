import './Fingerprint.css';

/** A feed's fingerprint in its groups, as people compare it: in rows of four. Copied, it is one line. */
export function Fingerprint({ groups, isLarge = false }: { groups: string; isLarge?: boolean }) {
  return (
    <code class={isLarge ? 'fingerprint fingerprint-large' : 'fingerprint'} dir="ltr">
      {groups.split(' ').map((group, at) => (
        <span key={at}>{group} </span>
      ))}
    </code>
  );
}
