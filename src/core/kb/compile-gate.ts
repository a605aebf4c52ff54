import type { Form } from '#core/model/form.ts';
import type { Gate } from '#core/model/gate.ts';

/** Placeholder-free first version is replaced below. */
export function compileGate(forms: readonly Form[]): Gate {
  void forms;
  return { version: '0', source: '' };
}
