import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { TextContext, useText } from '#ui/text/use-text.ts';
import { BriefingSheet, type BriefingSheetProps } from './BriefingSheet.tsx';

/**
 * While the calling view is shown, printing it prints the topic as a briefing sheet, whatever tab is open. The sheet is
 * drawn when printing starts and gone when it has ended. Without a topic the view is printed as it is.
 */
export function useBriefing(
  topic: BriefingSheetProps['document'] | undefined,
  knowledge: BriefingSheetProps['knowledge'],
): void {
  const text = useText();
  useEffect(() => {
    if (!topic) return;
    const place = document.createElement('div');
    const draw = () => {
      document.body.append(place);
      render(
        <TextContext.Provider value={text}>
          <BriefingSheet document={topic} knowledge={knowledge} />
        </TextContext.Provider>,
        place,
      );
    };
    const remove = () => {
      render(null, place);
      place.remove();
    };
    window.addEventListener('beforeprint', draw);
    window.addEventListener('afterprint', remove);
    return () => {
      window.removeEventListener('beforeprint', draw);
      window.removeEventListener('afterprint', remove);
      remove();
    };
  }, [topic, knowledge, text]);
}
