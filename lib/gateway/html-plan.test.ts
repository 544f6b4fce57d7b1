import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { applyHtmlPlan, htmlPlan } from './html-plan';
import { knownOperations } from './operations';

const schema = buildSchema(`
  type Query { feed: [Item!]!, latest: Notification }
  union Item = Post | Notification
  type Post { bodyHtml: String, title: String, replies: [Post!], quotes: [String] }
  type Notification { text: String, introHtml: [String!] }
`);

function planOf(source: string) {
  const document = parse(source);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('no operation');
  return htmlPlan(schema, fragments, operation.selectionSet, root);
}

const mark = (html: string) => `safe(${html})`;

test('aliases, fragments, lists and unions hide nothing', () => {
  const plan = planOf(`
    query A { feed { ...P ... on Post { replies { replies { ...P } } } ... on Notification { text note: text } } }
    fragment P on Post { words: bodyHtml title replies { bodyHtml } }
  `);
  const data = {
    feed: [
      { words: 'a', title: 'b', replies: [{ bodyHtml: 'c', replies: [{ words: 'd', title: 'e', replies: null }] }] },
      { text: 'f', note: 'g' },
      null,
    ],
  };
  applyHtmlPlan(data, plan, mark);
  expect(data).toEqual({
    feed: [
      {
        words: 'safe(a)',
        title: 'b',
        replies: [{ bodyHtml: 'safe(c)', replies: [{ words: 'safe(d)', title: 'e', replies: null }] }],
      },
      { text: 'safe(f)', note: 'safe(g)' },
      null,
    ],
  });
});

test('what should be HTML and is no string does not pass', () => {
  const data = { latest: { introHtml: ['<script>', 1], text: { html: '<script>' } } };
  applyHtmlPlan(data, planOf('{ latest { introHtml text } }'), mark);
  expect(data).toEqual({ latest: { introHtml: null, text: null } });
});

test('one name for HTML here and text there is refused', () => {
  expect(() => planOf('{ feed { ... on Post { title } ... on Notification { title: text } } }')).toThrow(/"title"/);
});

test('every operation of the manifest has its grant, and every HTML field its place', () => {
  const operations = [...knownOperations().values()];
  expect(operations.length).toBeGreaterThanOrEqual(18);
  const folder = 'graphql/operations/host';
  const forHosts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  for (const { name, text, html, grant, kind } of operations) {
    const isForHosts = forHosts.some((file) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(file));
    expect(grant, name).toBe(isForHosts ? 'host' : 'member');
    expect(kind, name).toMatch(text.includes(`mutation ${name}`) ? 'mutation' : 'query');
    expect(JSON.stringify([...planKeys(html)]).includes('Html'), name).toBe(/\w+Html\b/.test(text));
  }
});

function* planKeys(plan: ReturnType<typeof htmlPlan>): Generator<string> {
  for (const [key, below] of plan) {
    yield key;
    if (below !== 'html') yield* planKeys(below);
  }
}
