import { type Html, html } from './html.ts';

export type Exploration = {
  query: string;
  variables: string;
  answer: { status: number; text: string } | null;
  endpoint: string;
};

export const FIRST_QUERY = `query Hello {
  me {
    id
    name
  }
  network {
    title
  }
}
`;

export function explorerPage({ query, variables, answer, endpoint }: Exploration): Html {
  return html`
    <h1>Headless API</h1>
    <p class="lead">Runs as you, with everything that you may do here. The types are in the <a href="${endpoint}/schema">schema</a>.</p>
    <div class="bench">
      <form class="explorer" method="post" action="/public/graphiql">
        <label>Operation <textarea name="query" rows="16" spellcheck="false" autocapitalize="off" autocomplete="off" required>${query}</textarea></label>
        <label>Variables, as JSON <textarea name="variables" rows="4" spellcheck="false" autocapitalize="off" autocomplete="off">${variables}</textarea></label>
        <button class="primary" type="submit">Run</button>
      </form>
      <div>
        <h2 id="answer">Answer</h2>
        ${
          answer
            ? html`<p>Status ${answer.status}</p><pre class="answer" role="region" tabindex="0" aria-labelledby="answer">${answer.text}</pre>`
            : html`<p class="lead">It will stand here once you run the operation.</p>`
        }
      </div>
    </div>`;
}
