import { FAULTS, type FaultName, faultNames, rangeOf } from '../../faults/catalogue.ts';
import type { Fault, FaultEntry } from '../../faults/index.ts';
import { ENDPOINTS, type FaultKind, type Parameter } from '../../faults/kind.ts';
import { SCOPE } from '../../faults/spec.ts';
import { type FieldProblem, fieldProblems, pageHead, problemSummary } from './admin.ts';
import { type Html, html } from './html.ts';

export type FaultsView = {
  action: string;
  active: Fault[];
  entries: FaultEntry[];
  /** The fault whose form is open, and what was typed into it. */
  chosen: FaultName | null;
  typed: Record<string, string>;
  problems: FieldProblem[];
  done: string | null;
};

const DONE: Record<string, string> = {
  added: 'The network misbehaves from now on.',
  cleared: 'The fault is cleared.',
  'all-cleared': 'Every fault is cleared.',
};

const LEAD =
  'Real networks fail. Here you choose how this one does, so that you can see what your application makes of it.';

const LOG_ROWS = 100;

const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium', timeZone: 'UTC' });

const described = (field: string, problems: FieldProblem[]) =>
  problems.some((problem) => problem.field === field)
    ? html`aria-invalid="true" aria-describedby="${field}-problem ${field}-note"`
    : html`aria-describedby="${field}-note"`;

type Field = { name: string; note: string; value: string; problems: FieldProblem[]; numeric?: boolean };

const textField = ({ name, note, value, problems, numeric }: Field) => html`
  <div class="field">
    <label for="${name}">${name}</label>
    <p class="note" id="${name}-note">${note}</p>
    ${fieldProblems(name, problems)}
    <input id="${name}" name="${name}" value="${value}" autocomplete="off" spellcheck="false" ${numeric && html`inputmode="numeric"`} ${described(name, problems)}>
  </div>`;

const choiceField = ({ name, note, value, problems }: Field, values: readonly string[]) => html`
  <fieldset class="field" id="${name}" tabindex="-1" ${described(name, problems)}>
    <legend>${name}</legend>
    <p class="note" id="${name}-note">${note}</p>
    ${fieldProblems(name, problems)}
    <div class="options">${values.map(
      (
        one,
      ) => html`<label class="option"><input type="radio" name="${name}" value="${one}" ${one === value && html`checked`}>
        <span>${one}</span></label>`,
    )}</div>
  </fieldset>`;

function parameterField(name: string, parameter: Parameter, typed: string | undefined, problems: FieldProblem[]): Html {
  const value = typed ?? String(parameter.initial ?? '');
  if (parameter.type === 'choice') {
    return choiceField({ name, note: parameter.sentence, value, problems }, parameter.values);
  }
  const note = `${parameter.sentence} (${rangeOf(parameter)})`;
  return textField({ name, note, value, problems, numeric: parameter.type === 'number' });
}

function form(kindName: FaultName, { action, typed, problems }: FaultsView): Html {
  const { sentence, parameters, endpoints, initially }: FaultKind = FAULTS[kindName];
  const scopeField = (name: 'times' | 'operation' | 'member') =>
    textField({ name, note: SCOPE[name], value: typed[name] ?? '', problems, numeric: name === 'times' });
  const places = endpoints.length > 1 && initially.length === 1;
  return html`
    <form class="panel" method="post" action="${action}" novalidate>
      <div><h2 id="kind" tabindex="-1">${kindName}</h2><p class="note">${sentence}</p>${fieldProblems('kind', problems)}</div>
      <input type="hidden" name="kind" value="${kindName}">
      ${Object.entries(parameters).map(([name, parameter]) => parameterField(name, parameter, typed[name], problems))}
      ${
        places &&
        choiceField(
          { name: 'endpoint', note: SCOPE.endpoint, value: typed.endpoint ?? initially[0] ?? '', problems },
          endpoints,
        )
      }
      ${endpoints.length > 0 && scopeField('times')}
      ${endpoints.includes('api') && scopeField('operation')}
      ${endpoints.some((one) => one === 'api' || one === 'token') && scopeField('member')}
      <div class="actions">
        <button class="primary" type="submit">Add fault</button>
        <a class="button" href="${action}">Cancel</a>
      </div>
    </form>`;
}

const catalogue = (action: string) => html`
  <section class="panel" id="catalogue">
    <h2>Choose a fault</h2>
    <ul class="links">${faultNames.map(
      (name) => html`<li><a href="${action}?kind=${name}">${name}</a><span>${FAULTS[name].sentence}</span></li>`,
    )}</ul>
  </section>`;

function aboutFault({ parameters, endpoints, operation, member, remaining, struck }: Fault): string {
  const facts = [
    ...Object.entries(parameters).map(([name, value]) => (value === '' ? '' : `${name}=${value}`)),
    endpoints.map((endpoint) => ENDPOINTS[endpoint]).join(' and '),
    operation && `operation ${operation}`,
    member,
    endpoints.length > 0 && (remaining === null ? 'until it is cleared' : `${remaining} more`),
    endpoints.length > 0 && `struck ${struck} so far`,
  ];
  return facts.filter(Boolean).join(' · ');
}

function activeFaults({ action, active }: FaultsView): Html {
  if (active.length === 0)
    return html`<p>Nothing is wrong at the moment: every request is answered as it should be.</p>`;
  return html`
    <section class="panel">
      <h2>Active</h2>
      <ul class="rows">${active.map(
        (fault) => html`
        <li><div><strong>${fault.kind}</strong><p class="note" dir="auto">${aboutFault(fault)}</p></div>
          <form method="post" action="${action}/${fault.id}/clear"><button class="small" type="submit">Clear<span class="unseen"> ${fault.kind}, ${fault.id}</span></button></form></li>`,
      )}</ul>
      <form method="post" action="${action}/clear"><button type="submit">Clear all</button></form>
    </section>`;
}

const row = ({ at, kind, method, path, operation, member }: FaultEntry) => html`
  <tr>
    <td><time datetime="${at}">${time.format(new Date(at))}</time></td>
    <th scope="row">${kind}</th>
    <td><code>${method} ${path}</code></td>
    <td>${operation ?? '–'}</td>
    <td dir="auto">${member ?? '–'}</td>
  </tr>`;

function log({ action, entries }: FaultsView): Html {
  const latest = entries.slice(0, LOG_ROWS);
  return html`
    <section class="panel">
      <h2 id="log">Requests that were struck</h2>
      ${
        latest.length === 0
          ? html`<p>None so far.</p>`
          : html`<div class="table" role="region" aria-labelledby="log" tabindex="0"><table>
              <thead><tr><th scope="col">Time (UTC)</th><th scope="col">Fault</th><th scope="col">Request</th><th scope="col">Operation</th><th scope="col">Member</th></tr></thead>
              <tbody>${latest.map(row)}</tbody></table></div>`
      }
      ${entries.length > LOG_ROWS && html`<p class="note">The latest ${LOG_ROWS} of ${entries.length}.</p>`}
      <p><a href="${action}">Refresh</a></p>
    </section>`;
}

export function faultsPage(view: FaultsView): Html {
  const { action, chosen, problems, done } = view;
  const said = done && Object.hasOwn(DONE, done) && DONE[done];
  return html`
    ${pageHead('Faults', LEAD, chosen ? undefined : html`<a class="button" href="#catalogue">Choose a fault</a>`)}
    ${said && html`<p class="notice" role="status">${said}</p>`}
    ${problemSummary(problems)}
    ${chosen && form(chosen, view)}
    ${activeFaults(view)}
    ${log(view)}
    ${!chosen && catalogue(action)}`;
}
