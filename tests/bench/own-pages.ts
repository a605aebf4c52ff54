import { globSync, readFileSync } from 'node:fs';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';
import { readKnowledgeFiles } from '#cli/read-knowledge-files.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';

/** How many times the furniture of a page outweighs its text on the pages that people read. */
const FURNITURE = 30;

/**
 * Pages that weigh what pages weigh: articles made from the knowledge base, and the manuals of the packages that we use,
 * which are about other things, between menus, lists of links, tables, forms and scripts.
 */
export async function ownPages(): Promise<string[]> {
  const { files } = await readKnowledgeFiles(KNOWLEDGE_ROOT);
  const { knowledge } = parseKnowledge(files);
  const about = [...knowledge.topics.values()].map((topic) => ({
    title: topic.title.en,
    paragraphs: topic.sections.flatMap((section) => section.text.en.split('\n\n')),
  }));
  // Pages of general words, as most pages are.
  const manuals = globSync(['*.md', 'node_modules/*/README.md'])
    .slice(0, 120)
    .map((file) => {
      const [title = '', ...paragraphs] = readFileSync(file, 'utf8').split('\n\n');
      return { title, paragraphs: paragraphs.slice(0, 60) };
    });
  return [...about, ...manuals].map(({ title, paragraphs }, at) => article(title, paragraphs, at));
}

function article(title: string, paragraphs: string[], seed: number): string {
  const links = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `<li><a href="/${seed}/${at}">Entry ${at} of the menu</a></li>`,
    ).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asHtml(title)}</title>
<style>body{font:16px/1.5 serif}nav ul{columns:3}.hidden{display:none}main{max-width:40em}</style>
<script>${'window.data=(window.data||[]).concat([1,2,3,4,5]);'.repeat(200)}</script></head><body>
<header><nav><ul>${links(FURNITURE * (1 + (seed % 5)))}</ul></nav><form><input name="q"><select><option>One</option></select></form></header>
<main><article><h1>${asHtml(title)}</h1>${paragraphs.map((text) => `<p>${asHtml(text)}</p>`).join('')}</article></main>
<aside>${`<div class="card"><h3>Also read</h3><p>Something short about <em>bread</em>.</p></div>`.repeat(FURNITURE)}</aside>
<div class="hidden"><ul>${links(FURNITURE * 4)}</ul></div>
<table>${'<tr><td>1</td><td>2</td><td>3</td></tr>'.repeat(FURNITURE * 2)}</table><footer><ul>${links(FURNITURE)}</ul></footer></body></html>`;
}

const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
