import { SWITCHES, switchNames } from '../../switches.ts';
import { type FieldProblem, fieldProblems, pageHead, problemSummary } from './admin.ts';
import { type Html, html } from './html.ts';

export type SwitchesView = {
  action: string;
  settings: Record<string, string>;
  problems: FieldProblem[];
  done: string | null;
};

const DONE: Record<string, string> = {
  saved: 'Saved. The network behaves like this from now on, until it is restarted.',
  reset: 'Every switch is back to how the network was started.',
};

function group(name: (typeof switchNames)[number], chosen: string | undefined, problems: FieldProblem[]): Html {
  const { values, initial, sentence } = SWITCHES[name];
  const described = `${name}-note${problems.some(({ field }) => field === name) ? ` ${name}-problem` : ''}`;
  return html`
    <fieldset class="choice" id="${name}" tabindex="-1" aria-describedby="${described}">
      <legend>${name}</legend>
      <p class="note" id="${name}-note">${sentence}</p>
      ${fieldProblems(name, problems)}
      <div class="options">${values.map(
        (
          value,
        ) => html`<label class="option"><input type="radio" name="${name}" value="${value}" ${value === chosen && html`checked`}>
          <span>${value}</span>${value === initial && html`<span class="mark">usual</span>`}</label>`,
      )}</div>
    </fieldset>`;
}

export function switchesPage({ action, settings, problems, done }: SwitchesView): Html {
  const said = done && Object.hasOwn(DONE, done) && DONE[done];
  return html`
    ${pageHead('Switches', 'Networks differ. Here you choose how this one behaves, while it runs.')}
    ${said && html`<p class="notice" role="status">${said}</p>`}
    ${problemSummary(problems)}
    <form class="panel choices" method="post" action="${action}">
      ${switchNames.map((name) => group(name, settings[name], problems))}
      <div class="actions"><button class="primary" type="submit">Save switches</button></div>
    </form>
    <form class="aside" method="post" action="${action}/reset">
      <p>Lost track of what was changed?</p>
      <button type="submit">Back to how it was started</button>
    </form>`;
}
