import { html } from './html.ts';

const FIRST_QUERY = `# Runs as you, with all that you may do here.
# The book at the left holds the documentation.
query Hello {
  me {
    id
    name
  }
  network {
    title
    feed(first: 5) {
      nodes {
        ... on FeedPostItem {
          action
          post {
            ... on PostInterface {
              title
              url
            }
          }
        }
      }
    }
  }
}
`;

/** Runs after GraphiQL's own script: tells it where its workers are and where to ask. */
export const START = `
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => '/public/graphiql/' + label + '.worker.js' };
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify({
  endpoint: '/public/graphiql',
  title: 'Headless API',
  defaultQuery: FIRST_QUERY,
})});
`;

/** GraphiQL's document. Scripts and styles are files of this host: nothing is loaded from anywhere else. */
export function explorerDocument(network: string, schemaUrl: string): string {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>Headless API – ${network}</title>
  <link rel="icon" href="/network/avatar.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/public/graphiql/graphiql.css">
</head>
<body class="no-focus-outline">
  <noscript>GraphiQL needs JavaScript. Without it, read the <a href="${schemaUrl}">schema</a>, and ask with a token of an application of yours.</noscript>
  <div id="root"></div>
  <script src="/public/graphiql/graphiql.js"></script>
  <script src="/public/graphiql/start.js"></script>
</body>
</html>`.markup;
}
