// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { click, control, find, show } from '#tests/fixtures/views/show.tsx';
import { PageState, type PageStateProps } from '#ui/components/PageState.tsx';

function draw(context: PageStateProps['context'], mode: PageStateProps['mode'] = 'everywhere') {
  const actions = { allowSite: vi.fn(), allowEverywhere: vi.fn(), resume: vi.fn(), tryAgain: vi.fn() };
  return { root: show(<PageState context={context} mode={mode} actions={actions} />), actions };
}

describe('a page that shows nothing says why', () => {
  test('while nobody has answered, and while it is being read', () => {
    expect(draw(undefined).root.textContent).toContain('Asking what is known');
    expect(draw({ state: 'looking' }).root.textContent).toContain('Reading this page');
  });

  test('when nothing was found', () => {
    const { root } = draw({ state: 'nothing' });
    expect(root.textContent).toContain('Nothing found on this page');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  test('when it could not be checked, which is never called nothing', () => {
    const { root, actions } = draw({ state: 'failed', reason: 'The page did not answer.' });
    expect(find(root, '[role=alert]').textContent).toContain('could not be checked');
    expect(root.textContent).toContain('The page did not answer.');
    expect(root.textContent).not.toContain('Nothing found');
    click(control(root, 'Try again'));
    expect(actions.tryAgain).toHaveBeenCalledOnce();
  });

  test('when it may not be read yet, with the two ways to allow it', () => {
    const { root, actions } = draw({ state: 'not-allowed', host: 'example.org' });
    click(control(root, 'Always read on example.org'));
    expect(actions.allowSite).toHaveBeenCalledExactlyOnceWith('example.org');
    click(control(root, 'Read on every site'));
    expect(actions.allowEverywhere).toHaveBeenCalledOnce();
  });

  test('when it waits for a click', () => {
    expect(draw({ state: 'not-allowed' }, 'on-click').root.textContent).toContain(
      'click the Backgrounder button',
    );
  });

  test('when it is paused, with the way to resume what was paused', () => {
    const { root, actions } = draw({ state: 'paused', by: 'site', host: 'example.org' });
    expect(root.textContent).toContain('Nothing on example.org is read');
    click(control(root, 'Resume'));
    expect(actions.resume).toHaveBeenCalledExactlyOnceWith('site', 'example.org');
    expect(draw({ state: 'paused', by: 'everything' }).root.textContent).toContain('Paused everywhere');
  });

  test('when browsers let nobody read it', () => {
    expect(draw({ state: 'restricted' }).root.textContent).toContain('Browsers let no extension read');
  });
});
