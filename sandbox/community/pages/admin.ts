import type { AdminSection } from '../admin/section.ts';
import { type Html, html } from './html.ts';

const GROUPS: AdminSection['group'][] = ['Integrations', 'Headless API', 'Practice network'];

/** The navigation of Network Admin, with one of its pages beside it. */
export function adminFrame(sections: AdminSection[], current: AdminSection, body: Html): Html {
  const entries = (group: AdminSection['group']) => sections.filter((section) => section.group === group);
  const entry = (section: AdminSection) =>
    html`<li><a href="${section.path}" ${section === current && html`aria-current="page"`}>${section.title}</a></li>`;
  return html`
    <div class="admin">
      <nav class="admin-nav" aria-label="Network Admin">
        <p class="admin-title">Network Admin</p>
        ${GROUPS.filter((group) => entries(group).length > 0).map(
          (group) => html`<section><h2>${group}</h2><ul>${entries(group).map(entry)}</ul></section>`,
        )}
      </nav>
      <div class="admin-page">${body}</div>
    </div>`;
}

/** What stands at the top of a page: its name, a sentence, and at most one action. */
export function pageHead(title: string, lead: string | Html, action?: Html): Html {
  return html`
    <header class="page-head">
      <div><h1>${title}</h1><p class="lead">${lead}</p></div>
      ${action}
    </header>`;
}

export type FieldProblem = { field: string; message: string };

/** The summary above a form that was not accepted, where the page opens: a link to every field that has to change. */
export function problemSummary(problems: FieldProblem[]): Html | false {
  return (
    problems.length > 0 &&
    html`
      <div class="problem summary" role="alert" tabindex="-1" autofocus>
        <p><strong>${problems.length === 1 ? 'One thing has to change' : `${problems.length} things have to change`}</strong> before this can be saved. Nothing was saved yet, and everything you typed is still here.</p>
        <ul>${problems.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul>
      </div>`
  );
}

/** Takes effect by `aria-describedby` of the field. */
export function fieldProblems(field: string, problems: FieldProblem[]): Html | false {
  const own = problems.filter((problem) => problem.field === field);
  return (
    own.length > 0 &&
    html`<div class="field-problem" id="${field}-problem">${own.map(({ message }) => html`<p>${message}</p>`)}</div>`
  );
}
