import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hostile HTML by family, written for these tests (hostile/*.json, which the journeys read too). What each tries is told
 * by its family; what must hold is the same for all: only the tree's own tags, attributes and addresses come out.
 */
const folder = join(import.meta.dirname, 'hostile');
const families = readdirSync(folder).map((file): [string, string[]] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
]);

const deep = (tag: string, levels: number) => `<${tag}>`.repeat(levels);

export const HOSTILE: Record<string, string[]> = {
  ...Object.fromEntries(families),
  'too much': [
    deep('div', 10_000),
    deep('b', 10_000),
    `${deep('blockquote', 300)}words`,
    `${deep('ul><li', 150)}words`,
    `${deep('table><tr><td', 120)}words`,
    '<a href="https://ok.example">'.repeat(3_000),
    `<p>${Array.from({ length: 300 }, (_, index) => `<b class=b${index}>`).join('')}${'<p>x'.repeat(20_000)}`,
    `<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ')}>attributes</p>`,
    '<'.repeat(300_000),
    '&lt;'.repeat(200_000),
  ],
};
