/** Our scripts in a page share a world of their own, where a property on a node is seen by them alone. */
interface OwnNode extends Node {
  isBackgroundersOwn?: boolean;
}

/** Says of a node that we have put it into the page. */
export function makeOwn(node: OwnNode): void {
  node.isBackgroundersOwn = true;
}

/** Whether a change of the page is nothing but our own node coming or going. */
export const isOwnChange = ({ addedNodes, removedNodes, type }: MutationRecord): boolean =>
  type === 'childList' && [...addedNodes, ...removedNodes].every((node: OwnNode) => node.isBackgroundersOwn);
