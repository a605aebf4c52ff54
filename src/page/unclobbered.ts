/**
 * A property or method of a node as its class defines it. A form answers with its field of that name, a document with a
 * form or picture of that name: old pages do it by accident, hostile ones on purpose, and a walk along such answers
 * breaks, or never ends.
 *
 *     <form><p>…</p><input name="lastChild"><b>…</b></form>
 *     form.lastChild                 -> the input
 *     unclobbered(form, 'lastChild') -> the b
 */
export function unclobbered<T extends object, K extends keyof T>(node: T, key: K): T[K] {
  const defined = Reflect.get(Object.getPrototypeOf(node), key, node) as T[K] | undefined;
  // Parsers that are no browsers keep some properties on the node itself.
  const value = defined === undefined ? node[key] : defined;
  return typeof value === 'function' ? value.bind(node) : value;
}
