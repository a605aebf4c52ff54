import { requestAccess } from '#platform/access.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';

export interface AllowHostProps {
  /** Match pattern of one origin. */
  origin: string;
  onAnswer: (isGranted: boolean) => void;
}

/** Asks the browser for the one host whose files it keeps from extensions, in the click itself. */
export function AllowHost({ origin, onAnswer }: AllowHostProps) {
  const { t } = useText();
  const host = origin.replace(/^.*:\/\//, '').replace(/\/\*$/, '');
  return (
    <>
      <p>
        <Button
          onClick={() =>
            void requestAccess([origin]).then(onAnswer, () => {
              onAnswer(false);
            })
          }
        >
          {t('publisher.allow', { host })}
        </Button>
      </p>
      <p class="soft">{t('publisher.allow.why')}</p>
    </>
  );
}
