import type { Quota, Usage } from '../../api/quota.ts';
import { explorerSection } from '../explorer.ts';
import { pageHead } from '../pages/admin.ts';
import { type Html, html } from '../pages/html.ts';
import type { AdminSection } from './section.ts';

const PATH = '/admin/headless-api/usage';

const number = new Intl.NumberFormat('en');
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const row = ({ operation, calls, averageCost, lastCalledAt }: Usage) => html`
  <tr>
    <th scope="row"><code>${operation}</code></th>
    <td class="figure">${number.format(calls)}</td>
    <td class="figure">${number.format(Math.round(averageCost))}</td>
    <td><time datetime="${new Date(lastCalledAt).toISOString()}">${moment.format(lastCalledAt)} UTC</time></td>
  </tr>`;

function table(operations: Usage[]): Html {
  if (operations.length === 0)
    return html`<p>Nothing has been asked this month. The explorer is a good place for a first question.</p>`;
  return html`
    <div class="table" role="region" aria-labelledby="operations" tabindex="0">
      <table>
        <caption id="operations">Operations, most called first</caption>
        <thead>
          <tr><th scope="col">Operation</th><th scope="col" class="figure">Calls</th><th scope="col" class="figure">Average cost</th><th scope="col">Last called</th></tr>
        </thead>
        <tbody>${operations.map(row)}</tbody>
      </table>
    </div>`;
}

/** How much the Headless API was used this month. The counters inform; they refuse nothing. */
export function quotaSection(quota: Quota): AdminSection {
  return {
    group: 'Headless API',
    title: 'Usage',
    path: PATH,
    routes: [
      [
        'GET',
        /^\/admin\/headless-api\/usage$/,
        (visit) => {
          const { month, operations } = quota.thisMonth();
          const calls = operations.reduce((sum, operation) => sum + operation.calls, 0);
          const lead = html`${number.format(calls)} ${calls === 1 ? 'call' : 'calls'} in ${monthName.format(new Date(`${month}-01T00:00:00Z`))}. Counted by operation; nothing is refused for it.`;
          const open = html`<a class="button" href="${explorerSection.path}">Open the explorer</a>`;
          visit.draw(200, 'Usage', html`${pageHead('Usage', lead, open)}${table(operations)}`);
        },
      ],
    ],
  };
}
