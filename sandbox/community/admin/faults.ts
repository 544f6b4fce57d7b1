import { isFaultName } from '../../faults/catalogue.ts';
import { FaultProblem, type Faults } from '../../faults/index.ts';
import { type FaultsView, faultsPage } from '../pages/admin-faults.ts';
import type { AdminSection, AdminVisit } from './section.ts';

const PATH = '/admin/practice/faults';

/** How the network misbehaves, chosen and cleared while it runs. */
export function faultsSection(faults: Faults): AdminSection {
  function show(visit: AdminVisit, status: number, form: Pick<FaultsView, 'chosen' | 'typed' | 'problems'>) {
    const done = visit.url.searchParams.get('done');
    const view = { action: PATH, active: faults.list(), entries: faults.entries(), done, ...form };
    visit.draw(status, 'Faults', faultsPage(view));
  }

  function overview(visit: AdminVisit) {
    const kind = visit.url.searchParams.get('kind');
    show(visit, 200, { chosen: isFaultName(kind) ? kind : null, typed: {}, problems: [] });
  }

  async function add(visit: AdminVisit) {
    const typed = Object.fromEntries(await visit.form());
    try {
      faults.add(typed);
    } catch (error) {
      if (!(error instanceof FaultProblem)) throw error;
      const problems = [{ field: error.field, message: error.message }];
      return show(visit, 422, { chosen: isFaultName(typed.kind) ? typed.kind : null, typed, problems });
    }
    visit.redirect(`${PATH}?done=added`);
  }

  async function clear(visit: AdminVisit) {
    await visit.form();
    // One that has struck as often as it was to is cleared, too.
    faults.remove(visit.parts[0] ?? '');
    visit.redirect(`${PATH}?done=cleared`);
  }

  async function clearAll(visit: AdminVisit) {
    await visit.form();
    faults.clear();
    visit.redirect(`${PATH}?done=all-cleared`);
  }

  return {
    group: 'Practice network',
    title: 'Faults',
    path: PATH,
    routes: [
      ['GET', /^\/admin\/practice\/faults$/, overview],
      ['POST', /^\/admin\/practice\/faults$/, add],
      ['POST', /^\/admin\/practice\/faults\/clear$/, clearAll],
      ['POST', /^\/admin\/practice\/faults\/(\d+)\/clear$/, clear],
    ],
  };
}
