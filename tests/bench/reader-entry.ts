import { passesGate } from '#core/match/gate.ts';
import { readPage } from '#page/read-page.ts';

/** What the reading script does on a page, laid bare for the bench. */
Object.assign(globalThis, { readPage, passesGate });
