import type { LedgerLine } from '#core/model/topic-hit.ts';
import { useText } from '#ui/text/use-text.ts';

/** The points that a topic was decided by, in words, and their sum. */
export function Ledger({ lines, total }: { lines: readonly LedgerLine[]; total: number }) {
  const { t, number } = useText();
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
          {lines.map(({ reason, points, detail }, index) => (
            <tr key={index}>
              <td>{t(`reason.${reason}`, { detail })}</td>
              <td class="ledger-points">{points > 0 ? `+${number(points)}` : number(points)}</td>
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
