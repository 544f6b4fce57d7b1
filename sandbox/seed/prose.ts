import { escapeHtml, list, render, type Speech } from './markup.ts';
import type { Shelf } from './shelf.ts';

/** Where the words of a long text come from and where its pictures go. */
export type Desktop = { speech: Speech; shelf: Shelf };

function figure(spec: string, { speech, shelf }: Desktop): { html: string; assetId: number } {
  const [alt = '', caption = ''] = spec.split('|').map((part) => part.trim());
  const asset = shelf.picture(alt, 'body', speech.random.pick(['wide', 'classic', 'classic'] as const));
  const image = `<img src="{{asset:${asset.id}}}" alt="${escapeHtml(alt)}" width="${asset.width}" height="${asset.height}">`;
  const under = caption ? `<figcaption>${render(caption, speech)}</figcaption>` : '';
  return { html: `<figure>${image}${under}</figure>`, assetId: asset.id };
}

function table(lines: string[], speech: Speech): string {
  const cells = (line: string) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => render(cell.trim(), speech));
  const [head = '', ...rows] = lines;
  const top = cells(head)
    .map((cell) => `<th>${cell}</th>`)
    .join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${cells(row)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('');
  return `<table><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table>`;
}

/**
 * Long texts are written in blocks with an empty line between: `## ` and `### ` headings, `- ` and `1. ` lists, `> ` quotes,
 * `|` tables, four spaces for code, `![alt | caption]` pictures, `@[address | title]` embeds, `---` a rule,
 * all else paragraphs. Lines inside them use the markup of ./markup.ts.
 */
export function prose(text: string, desktop: Desktop): { html: string; assetIds: number[] } {
  const { speech } = desktop;
  const assetIds: number[] = [];
  const line = (words: string) => render(words, speech);
  const html = text
    .replace(/^\n+|\s+$/g, '')
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n');
      const first = lines[0] ?? '';
      if (first.startsWith('    '))
        return `<pre><code>${escapeHtml(lines.map((code) => code.slice(4)).join('\n'))}</code></pre>`;
      if (first.startsWith('### ')) return `<h3>${line(first.slice(4))}</h3>`;
      if (first.startsWith('## ')) return `<h2>${line(first.slice(3))}</h2>`;
      if (first === '---') return '<hr>';
      if (first.startsWith('- ')) return list(lines.map((item) => line(item.slice(2))));
      if (/^\d+\. /.test(first))
        return list(
          lines.map((item) => line(item.replace(/^\d+\. /, ''))),
          true,
        );
      if (first.startsWith('> '))
        return `<blockquote>${lines.map((quote) => `<p>${line(quote.slice(2))}</p>`).join('')}</blockquote>`;
      if (first.startsWith('|')) return table(lines, speech);
      if (first.startsWith('![')) {
        const made = figure(block.slice(2, -1), desktop);
        assetIds.push(made.assetId);
        return made.html;
      }
      if (first.startsWith('@[')) {
        const [url = '', title = ''] = block
          .slice(2, -1)
          .split('|')
          .map((part) => part.trim());
        return `<div class="embed"><iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="640" height="360" allowfullscreen></iframe></div>`;
      }
      return `<p>${lines.map(line).join('<br>')}</p>`;
    })
    .join('');
  return { html, assetIds };
}
