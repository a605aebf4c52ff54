import { useText } from '#ui/text/use-text.ts';

/** How many calls a reader could still join. */
export function CallLine({ open, standing }: { open: number; standing: number }) {
  const { t } = useText();
  const parts = [
    open > 0 ? t('popup.calls.open', { count: open }) : t('popup.calls.none'),
    ...(standing > 0 ? [t('popup.calls.standing', { count: standing })] : []),
  ];
  return <p class="soft">{parts.join(' · ')}</p>;
}
