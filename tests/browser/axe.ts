import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds of serious or critical impact: the rule and where. */
export async function barriers(page: Page): Promise<string[]> {
  // The page's policy lets no foreign script in; the debugger may put one there.
  await page.evaluate(`${AXE}; undefined`);
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    if (typeof axe !== 'object' || axe === null) return ['axe did not load'];
    const run: unknown = Reflect.get(axe, 'run');
    if (typeof run !== 'function') return ['axe cannot run'];
    const result = (await Reflect.apply(run, axe, [document, { resultTypes: ['violations'] }])) as {
      violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
    };
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
  });
}
