import { readFileSync } from 'node:fs';
import { readAutomaton } from '#core/text/automaton.ts';
import { findForms } from '#core/text/find-forms.ts';
import { foldTable } from '#core/text/fold-table.ts';

/** Run in a process of its own by `benchColdStart`: `node cold-start.ts BUFFER TEXT` prints its times as JSON. */
const [, , bufferFile = '', textFile = ''] = process.argv;
const bytes = Uint8Array.from(readFileSync(bufferFile));
const text = readFileSync(textFile, 'utf16le');
const times: number[] = [performance.now()];
foldTable();
times.push(performance.now());
const automaton = readAutomaton(bytes.buffer);
times.push(performance.now());
if (automaton === undefined) throw new Error('the buffer could not be read');
findForms(automaton, text);
times.push(performance.now());
const [fold = 0, load = 0, firstScan = 0] = times.slice(1).map((time, index) => time - (times[index] ?? 0));
console.log(JSON.stringify({ fold, load, firstScan }));
