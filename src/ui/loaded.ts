/** Something that a view has asked for: still on its way, there, or failed with a reason that can be shown. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; reason: string };

export const LOADING = { state: 'loading' } as const;

/** The settled form of a promise; never rejects. */
export async function settle<T>(promise: Promise<T>): Promise<Loaded<T>> {
  try {
    return { state: 'ready', value: await promise };
  } catch (error) {
    return { state: 'failed', reason: reasonOf(error) };
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
