import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type ContentNode, parseContent } from '@/lib/content/tree';
import { Content } from './content';

function drawn(nodes: ContentNode[], place: 'page' | 'card' = 'page'): string {
  return renderToStaticMarkup(createElement(Content, { nodes, place }));
}

describe('a member’s words', () => {
  it('never become markup', () => {
    const html = drawn([{ t: 'p', c: ['<img src=x onerror=alert(1)>', '</p><script>alert(1)</script>'] }]);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('keep what stands in elements that nobody knows', () => {
    const tree = [{ t: 'marquee', c: ['still ', { t: 'strong', c: ['here'] }] }] as unknown as ContentNode[];
    expect(drawn(tree)).toContain('still <strong>here</strong>');
    const inherited = [{ t: 'constructor', c: ['and here'] }] as unknown as ContentNode[];
    expect(drawn(inherited)).toContain('and here');
  });

  it('carry no attribute that the tree was not meant to have', () => {
    const tree = parseContent(JSON.stringify([{ t: 'p', c: ['x'], onclick: 'alert(1)', style: 'position:fixed' }]));
    expect(drawn(tree)).not.toMatch(/onclick|position/);
  });

  it('read in the direction of each paragraph', () => {
    expect(drawn([{ t: 'p', c: ['فتح الخير'] }])).toContain('<p dir="auto">');
  });
});

describe('links', () => {
  it('to other sites learn nothing of us and get no say over the page', () => {
    const html = drawn([{ t: 'a', href: 'https://evil.example/', c: ['boats'] }]);
    expect(html).toContain('rel="noopener noreferrer nofollow ugc"');
    expect(html).toContain('target="_blank"');
    expect(html).toContain('referrerPolicy="no-referrer"');
  });

  it('to Foyer’s own pages stay here', () => {
    const html = drawn([{ t: 'a', href: '/members/abc', kind: 'mention', c: ['@Mira'] }]);
    expect(html).toContain('href="/members/abc"');
    expect(html).not.toContain('target=');
  });
});

describe('in a card', () => {
  it('headings are words, so the page keeps one outline', () => {
    expect(drawn([{ t: 'h2', c: ['Tools'] }], 'card')).not.toContain('<h2');
    expect(drawn([{ t: 'h2', c: ['Tools'] }])).toContain('<h2');
  });

  it('nothing plays and nothing is a stop for Tab', () => {
    const html = drawn(
      [
        { t: 'embed', src: 'https://player.example/1' },
        { t: 'pre', c: ['x'] },
      ],
      'card',
    );
    expect(html).not.toMatch(/iframe|button|tabindex/i);
  });
});
