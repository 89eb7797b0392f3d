import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds wrong on a page. */
export const violationsOn = (page: Page): Promise<Violation[]> =>
  page.evaluate<Violation[]>(`
    (async () => {
      ${AXE}
      return (await axe.run(document, { resultTypes: ['violations'] })).violations;
    })()`);
