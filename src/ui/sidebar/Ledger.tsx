import type { LedgerLine } from '#core/model/topic-hit.ts';
import { useText } from '#ui/text/use-text.ts';

export interface LedgerProps {
  lines: readonly LedgerLine[];
  total: number;
  /** What a topic or a sense is called. */
  nameOf: (id: string) => string;
}

/** The points that a topic was decided by, in words, and their sum. */
export function Ledger({ lines, total, nameOf }: LedgerProps) {
  const { t, number } = useText();
  /** A related topic is named by its id. */
  const named = ({ reason, detail }: LedgerLine) => (reason === 'related-topic' ? nameOf(detail) : detail);
  return (
    <details class="ledger">
      <summary>{t('page.why')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('page.reason')}</th>
            <th scope="col" class="ledger-points">
              {t('page.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{t(`reason.${line.reason}`, { detail: named(line) })}</td>
              <td class="ledger-points">
                {/* A sign stays before its number in right-to-left text, too. */}
                <bdi dir="ltr">{line.points > 0 ? `+${number(line.points)}` : number(line.points)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('page.total')}</th>
            <td class="ledger-points">{number(total)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
