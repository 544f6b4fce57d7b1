import { SWITCHES, type Switches, switchNames } from '../../switches.ts';
import type { FieldProblem } from '../pages/admin.ts';
import { switchesPage } from '../pages/admin-switches.ts';
import type { AdminSection, AdminVisit } from './section.ts';

const PATH = '/admin/practice/switches';

/** What a form says of the switches. All of it is checked before any is set, so that a wrong one changes nothing. */
function chosen(form: URLSearchParams): { settings: [name: string, value: string][]; problems: FieldProblem[] } {
  const settings: [string, string][] = [];
  const problems: FieldProblem[] = [];
  for (const name of switchNames) {
    const value = form.get(name);
    const values: readonly string[] = SWITCHES[name].values;
    if (value !== null && values.includes(value)) settings.push([name, value]);
    else problems.push({ field: name, message: `Choose one of ${name}’s values: ${values.join(', ')}.` });
  }
  return { settings, problems };
}

/** How this network differs from others, set while it runs. A restart sets it back to how it is started. */
export function switchesSection(switches: Switches): AdminSection {
  const show = (visit: AdminVisit, status: number, settings: Record<string, string>, problems: FieldProblem[] = []) =>
    visit.draw(
      status,
      'Switches',
      switchesPage({ action: PATH, settings, problems, done: visit.url.searchParams.get('done') }),
    );

  async function save(visit: AdminVisit) {
    const form = await visit.form();
    const { settings, problems } = chosen(form);
    if (problems.length > 0) return show(visit, 422, { ...switches.all(), ...Object.fromEntries(settings) }, problems);
    for (const [name, value] of settings) switches.set(name, value);
    visit.redirect(`${PATH}?done=saved`);
  }

  async function reset(visit: AdminVisit) {
    await visit.form();
    switches.reset();
    visit.redirect(`${PATH}?done=reset`);
  }

  return {
    group: 'Practice network',
    title: 'Switches',
    path: PATH,
    routes: [
      ['GET', /^\/admin\/practice\/switches$/, (visit) => show(visit, 200, switches.all())],
      ['POST', /^\/admin\/practice\/switches$/, save],
      ['POST', /^\/admin\/practice\/switches\/reset$/, reset],
    ],
  };
}
