import { useId } from 'preact/hooks';
import { MAX_PUBLISHER_NAME } from '#core/model/publisher.ts';
import type { MessageKey } from '#ui/text/message-catalog.ts';
import { useText } from '#ui/text/use-text.ts';

export interface NameFieldProps {
  name: string;
  problem: MessageKey | undefined;
  onName: (name: string) => void;
}

/** The name under which the reader wants to see a publisher. */
export function NameField({ name, problem, onName }: NameFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <label for={id}>{t('publisher.name')}</label>
      <input
        id={id}
        name="publisher-name"
        value={name}
        maxLength={MAX_PUBLISHER_NAME}
        autoComplete="off"
        dir="auto"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
      />
      <p class="publisher-problem" id={`${id}-problem`} role="status">
        {problem && t(problem)}
      </p>
    </>
  );
}
