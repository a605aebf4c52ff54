import type { CommandIo } from '#cli/command.ts';
import type { Bytes } from '#core/feed/bytes.ts';
import { carried, checkKnowledge } from './check-knowledge.ts';

/** Says what a reader's extension would refuse of knowledge files, each with file, rule and remedy; how much it is. */
export function tellRefusals(knowledge: ReadonlyMap<string, Bytes>, io: CommandIo): number {
  const refused = checkKnowledge(carried(knowledge));
  for (const { file, path, message, rule, hint } of refused) {
    io.stderr(`${file} ${path === '' ? '' : `${path}: `}${message} [${rule}]`);
    io.stderr(`    ${hint}`);
  }
  return refused.length;
}
