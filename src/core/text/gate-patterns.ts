import type { Gate } from '#core/model/gate.ts';

/**
 * The expressions of a gate, one of which a text must match; none where every text passes. Case is folded by a flag of the
 * whole: V8 misses matches of `(?i:…)` and `(?-i:…)` once a page has made it compile so much that it stops optimising
 * expressions. Without the flag `u`, since with it V8 takes ten times as long to compile one that folds case, which each
 * process of a browser does anew.
 */
export const gatePatterns = ({ source, exact = '' }: Pick<Gate, 'source' | 'exact'>): RegExp[] => [
  ...(exact === '' ? [] : [new RegExp(exact, 'u')]),
  ...(source === '' ? [] : [new RegExp(source, 'i')]),
];

/** Whether a text matches one of a gate's expressions. */
export const matchesOne = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/** Whether a gate asks for anything at all. */
export const hasAnchors = ({ source, exact = '' }: Pick<Gate, 'source' | 'exact'>): boolean =>
  source !== '' || exact !== '';
