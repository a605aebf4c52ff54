import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** A rule of a style sheet, with the media query around it. */
interface Rule {
  file: string;
  media: string;
  selector: string;
  body: string;
}

const RULES = globSync(['src/ui/**/*.css', 'assets/*.css']).flatMap(rulesOf);

/** Our sheets nest nothing but rules in media queries. */
function rulesOf(file: string): Rule[] {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let media = '';
  for (const [, opens = '', body, closes] of css.matchAll(/\s*(?:([^{}]+)\{(?:([^{}]*)\})?|(\}))/g)) {
    const head = opens.trim();
    if (closes) media = '';
    else if (body === undefined) media = head;
    else rules.push({ file, media, selector: head, body });
  }
  return rules;
}

const named = (rules: readonly Rule[]) => rules.map(({ file, selector }) => `${file}: ${selector}`);

describe('the style sheets', () => {
  test('move nothing where the reader wants less motion', () => {
    const moving = RULES.filter(({ body }) => /\b(animation|transition|scroll-behavior)[\w-]*:/.test(body));
    expect(moving.length).toBeGreaterThan(2);
    expect(
      named(moving.filter(({ media }) => !media.includes('prefers-reduced-motion: no-preference'))),
    ).toEqual([]);
  });

  test('keep their own colours from the reader’s only where those of the system take their place', () => {
    const kept = RULES.filter(({ body }) => body.includes('forced-color-adjust: none'));
    expect(kept.length).toBeGreaterThan(2);
    for (const { file, media, selector, body } of kept) {
      expect(media, `${file}: ${selector}`).toContain('forced-colors: active');
      expect(body, `${file}: ${selector}`).toMatch(
        /background(-color)?: (Highlight|Canvas|ButtonText|CanvasText);/,
      );
      expect(body, `${file}: ${selector}`).not.toContain('var(');
    }
  });

  test('let no rule take back the system’s ground of a pressed button', () => {
    const overrides = RULES.filter(
      ({ media, selector, body }) =>
        !media && /\S \.button$/.test(selector) && /background(-color)?:/.test(body),
    );
    for (const { file, selector } of overrides) {
      const again = RULES.find(
        (rule) =>
          rule.media.includes('forced-colors: active') &&
          rule.selector === `${selector}[aria-pressed="true"]`,
      );
      expect(again?.body, `${file}: ${selector}`).toContain('Highlight');
    }
  });
});
