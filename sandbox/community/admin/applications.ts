import { randomUUID } from 'node:crypto';
import type { Switches } from '../../switches.ts';
import type { Application, Clients } from '../oauth/clients.ts';
import { catalogue } from '../oauth/scopes.ts';
import { type ApplicationForm, applicationFormPage } from '../pages/admin-application-form.ts';
import { deletePage, replacePage, secretOncePage } from '../pages/admin-application-steps.ts';
import { applicationsPage } from '../pages/admin-applications.ts';
import { emptyForm, readApplication, typedFrom } from './application-draft.ts';
import type { AdminSection, AdminVisit } from './section.ts';

const PATH = '/admin/integrations/oauth-applications';
const USED_TICKETS = 1000;

/**
 * A form's ticket is taken once. Reloading the page that answers the form sends it again, and without tickets each
 * reload would make one more application, or replace the secret that was just copied.
 */
function createTickets() {
  const used = new Set<string>();
  return (ticket: string | null): boolean => {
    if (ticket === null) return true;
    if (used.has(ticket)) return false;
    used.add(ticket);
    const [oldest] = used;
    if (used.size > USED_TICKETS && oldest !== undefined) used.delete(oldest);
    return true;
  };
}

/**
 * Network Admin > Integrations > OAuth Applications. How secrets are shown is the switch `secrets`: a network that shows
 * them once does so in the answer to the form itself, which no address leads back to, and keeps the hash alone; a
 * network that can reveal them keeps them sealed beside the hash, and has them on the application's card.
 */
export function applicationsSection(clients: Clients, switches: Switches): AdminSection {
  const takeTicket = createTickets();

  function known(visit: AdminVisit): Application {
    return clients.find(visit.parts[0] ?? '') ?? visit.notFound();
  }

  function list(visit: AdminVisit) {
    const query = visit.url.searchParams;
    const cards = clients
      .list()
      .map((application) => ({ application, secret: clients.secretOf(application.clientId) }));
    const done = { what: query.get('done'), clientId: query.get('application') };
    visit.draw(200, 'OAuth Applications', applicationsPage({ path: PATH, cards, done }));
  }

  /** Says there what was done, on the application's card where it has one. */
  function toList(visit: AdminVisit, done: string, clientId?: string) {
    const query = new URLSearchParams(clientId === undefined ? { done } : { done, application: clientId });
    visit.redirect(`${PATH}?${query}${clientId === undefined ? '' : `#application-${encodeURIComponent(clientId)}`}`);
  }

  function drawForm(
    visit: AdminVisit,
    status: number,
    form: Pick<ApplicationForm, 'application' | 'typed' | 'problems'>,
  ) {
    const action = visit.url.pathname;
    const title = form.application ? 'Edit application' : 'New OAuth Application';
    const rest = { action, list: PATH, offered: catalogue(switches), ticket: randomUUID() };
    visit.draw(status, status === 422 ? `Not saved: ${title}` : title, applicationFormPage({ ...form, ...rest }));
  }

  const blank = (visit: AdminVisit) => drawForm(visit, 200, { application: null, typed: emptyForm, problems: [] });

  async function make(visit: AdminVisit) {
    const form = await visit.form();
    const { typed, problems, draft } = readApplication(form, catalogue(switches));
    if (!draft) return drawForm(visit, 422, { application: null, typed, problems });
    if (!takeTicket(form.get('ticket'))) return toList(visit, 'already');
    const { application, secret } = clients.create(draft);
    showSecret(visit, application, secret, 'made');
  }

  /** Shown here where it can never be shown again; on the application's card where it can. */
  function showSecret(visit: AdminVisit, application: Application, secret: string | null, done: string) {
    if (secret === null || clients.secretOf(application.clientId) !== null)
      return toList(visit, done, application.clientId);
    visit.draw(200, 'Copy the secret now', secretOncePage({ application, secret, list: PATH }));
  }

  function edit(visit: AdminVisit) {
    const application = known(visit);
    drawForm(visit, 200, { application, typed: typedFrom(application), problems: [] });
  }

  async function change(visit: AdminVisit) {
    const application = known(visit);
    const form = await visit.form();
    const { typed, problems, draft } = readApplication(form, catalogue(switches), application.type);
    if (!draft) return drawForm(visit, 422, { application, typed, problems });
    clients.update(application.clientId, draft);
    toList(visit, 'changed', application.clientId);
  }

  async function remove(visit: AdminVisit) {
    const { clientId } = known(visit);
    await visit.form();
    clients.delete(clientId);
    toList(visit, 'deleted');
  }

  function confidential(visit: AdminVisit): Application {
    const application = known(visit);
    return application.type === 'confidential' ? application : visit.notFound();
  }

  async function replace(visit: AdminVisit) {
    const application = confidential(visit);
    const form = await visit.form();
    if (!takeTicket(form.get('ticket'))) return toList(visit, 'already', application.clientId);
    showSecret(visit, application, clients.replaceSecret(application.clientId), 'replaced');
  }

  const one = (last: string) => new RegExp(`^${PATH}/([^/]+)/${last}$`);
  const confirm = (draw: typeof deletePage) => (application: Application) =>
    draw({ application, list: PATH, ticket: randomUUID() });
  return {
    group: 'Integrations',
    title: 'OAuth Applications',
    path: PATH,
    routes: [
      ['GET', new RegExp(`^${PATH}$`), list],
      ['GET', new RegExp(`^${PATH}/new$`), blank],
      ['POST', new RegExp(`^${PATH}/new$`), make],
      ['GET', one('edit'), edit],
      ['POST', one('edit'), change],
      [
        'GET',
        one('secret'),
        (visit) => visit.draw(200, 'Replace the secret', confirm(replacePage)(confidential(visit))),
      ],
      ['POST', one('secret'), replace],
      ['GET', one('delete'), (visit) => visit.draw(200, 'Delete application', confirm(deletePage)(known(visit)))],
      ['POST', one('delete'), remove],
    ],
  };
}
