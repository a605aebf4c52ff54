import type { ToBackground, ToContent, ToMarks, ToViews } from './protocol.ts';

/** Each direction's address and its map of messages. */
export interface Directions {
  background: ToBackground;
  content: ToContent;
  marks: ToMarks;
  views: ToViews;
}

/** A message as it travels. */
export interface Envelope<D extends keyof Directions = keyof Directions> {
  to: D;
  type: keyof Directions[D];
  payload: unknown;
}

export function wrap<D extends keyof Directions>(
  to: D,
  type: keyof Directions[D],
  payload: unknown,
): Envelope<D> {
  return { to, type, payload };
}

/** True when `message` is an envelope for this direction: anything else is somebody else's message. */
export function isFor<D extends keyof Directions>(to: D, message: unknown): message is Envelope<D> {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Envelope).to === to &&
    typeof (message as Envelope).type === 'string'
  );
}
