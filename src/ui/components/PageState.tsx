import type { PageContext } from '#core/model/page-context.ts';
import type { ReadingMode } from '#core/model/settings.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button } from './Button.tsx';
import { StateMessage } from './StateMessage.tsx';

/** The things a reader can do when a page shows nothing. */
export interface PageStateActions {
  allowSite: (host: string) => void;
  allowEverywhere: () => void;
  resume: (by: 'everything' | 'site', host?: string) => void;
  tryAgain: () => void;
}

export interface PageStateProps {
  /** Undefined while the background has not answered. */
  context: Exclude<PageContext, { state: 'found' }> | undefined;
  mode: ReadingMode;
  actions: PageStateActions;
}

/** Why nothing is shown for this page, and what can be done. A failure never reads like 'nothing found'. */
export function PageState({ context, mode, actions }: PageStateProps) {
  const { t } = useText();
  switch (context?.state) {
    case undefined:
      return <StateMessage tone="busy" title={t('state.loading')} />;
    case 'looking':
      return <StateMessage tone="busy" title={t('state.looking')} more={t('state.looking.more')} />;
    case 'nothing':
      return <StateMessage icon="check" title={t('state.nothing')} more={t('state.nothing.more')} />;
    case 'restricted':
      return <StateMessage icon="page" title={t('state.restricted')} more={t('state.restricted.more')} />;
    case 'failed':
      return (
        <StateMessage
          tone="failed"
          icon="warning"
          title={t('state.failed')}
          more={t('state.failed.more', { reason: context.reason })}
        >
          <Button onClick={actions.tryAgain}>{t('app.tryAgain')}</Button>
        </StateMessage>
      );
    case 'paused':
      return (
        <StateMessage
          icon="pause"
          title={t(`state.paused.${context.by}`)}
          more={
            context.by === 'everything'
              ? t('state.paused.everything.more')
              : context.host
                ? t('state.paused.site.more', { host: context.host })
                : t('state.paused.site.unnamed')
          }
        >
          <Button icon="play" onClick={() => actions.resume(context.by, context.host)}>
            {t('state.resume')}
          </Button>
        </StateMessage>
      );
    case 'not-allowed': {
      const { host } = context;
      return (
        <StateMessage
          icon="page"
          title={t('state.notAllowed')}
          more={t(mode === 'on-click' ? 'state.notAllowed.click' : 'state.notAllowed.more')}
        >
          {host && (
            <Button look="main" onClick={() => actions.allowSite(host)}>
              {t('allow.site', { host })}
            </Button>
          )}
          <Button onClick={actions.allowEverywhere}>{t('allow.everywhere')}</Button>
          <p class="soft">{t('allow.why')}</p>
        </StateMessage>
      );
    }
  }
}
