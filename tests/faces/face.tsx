import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { world } from '#tests/fixtures/views/platform.ts';
import { click, control, find, settled, show, type } from '#tests/fixtures/views/show.tsx';
import { FOUND, KNOWLEDGE } from '#tests/fixtures/views/view-data.ts';
import { OptionsApp } from '#ui/options/OptionsApp.tsx';
import { PopupApp } from '#ui/popup/PopupApp.tsx';
import { SidebarApp } from '#ui/sidebar/SidebarApp.tsx';

export const KINDS = ['loading', 'empty', 'not allowed', 'failed', 'stale'] as const;
export type Kind = (typeof KINDS)[number];

/** One face of one view: how it comes about, and what the reader is told in which role. */
export type Face = [
  view: string,
  kind: Kind,
  role: 'status' | 'alert' | 'none',
  words: string,
  /** Brings the view to its face. */
  open: Open,
  /** The button that leads on, where there is one. */
  way?: string,
];

/** Faces that a view cannot have, or that another view has for it: the reason, by view and kind. */
export type Without = Record<string, Partial<Record<Kind, string>>>;

/** Opens a view, and gives its root once it has settled. */
export type Open = () => Promise<HTMLElement>;
type Message = Parameters<typeof world.broken.add>[0];

export async function open(view: ComponentChild): Promise<HTMLElement> {
  const root = show(view);
  await settled();
  return root;
}

export const popup: Open = () => open(<PopupApp />);
export const sidebar: Open = () => open(<SidebarApp />);
export const options: Open = () => open(<OptionsApp />);

/** The messages with which a view asks what is known of its page. */
export const NEVER: Message[] = ['getPageContext', 'getOpening', 'getBriefOpening'];
/** Those with which it asks for a topic. */
export const NO_TOPIC: Message[] = ['getTopic', 'getBrief'];

/** On a page of which this is known. */
export const on =
  (state: Parameters<typeof world.pages.set>[1], view: Open): Open =>
  () => {
    world.pages.set(1, state);
    world.read.mockReturnValue(state);
    return view();
  };
export const onTopic = (view: Open): Open => on(FOUND, view);

/** Where these messages fail. */
export const broken =
  (names: Message[], view: Open): Open =>
  () => {
    for (const name of names) world.broken.add(name);
    return view();
  };

/** Where these messages are never answered. */
export const pending =
  (names: Message[], view: Open): Open =>
  () => {
    for (const name of names) world.pending.add(name);
    return view();
  };

/** With knowledge that nothing has renewed for longer than half a year. */
export const stale =
  (view: Open): Open =>
  () => {
    world.answers.set('getUpdates', { feeds: [], automatic: true });
    world.answers.set('getKnowledgeInfo', { ...KNOWLEDGE, date: '2012-12-15' });
    return view();
  };

/** With words typed of which nothing is known. */
export const searching =
  (view: Open, field: string): Open =>
  async () => {
    const root = await view();
    if (!root.querySelector(field)) click(find(root, '#open-search'));
    await settled();
    type(find<HTMLInputElement>(root, field), 'quince');
    // Longer than a reader pauses between two letters.
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await settled();
    return root;
  };

/** The sidebar at one of its tabs. */
export const tab =
  (name: string): Open =>
  async () => {
    const root = await sidebar();
    click(control(root, name));
    await settled();
    return root;
  };
