import { describe, expect, test } from 'vitest';
import { contentFromText, htmlFromText, serializeContent } from './compose';
import { contentFromHtml } from './sanitize';
import { type ContentNode, excerpt, parseContent, plainText } from './tree';

describe('parseContent', () => {
  test('reads nothing as nothing', () => {
    expect([parseContent(null), parseContent(undefined), parseContent('')]).toEqual([[], [], []]);
  });

  test.each(['<p>hi</p>', 'plain', '[1', '[not json]', '{"t":"p"}', '[[[['])('%s is shown as it is', (value) => {
    expect(parseContent(value)).toEqual([value]);
  });

  test.each<[string, unknown[], ContentNode[]]>([
    ['an unknown tag leaves its words', [{ t: 'script', c: ['x'] }], ['x']],
    ['a script address leaves its words', [{ t: 'a', href: 'javascript:alert(1)', c: ['x'] }], ['x']],
    ['another host written as a path', [{ t: 'a', href: '//evil.example', c: ['x'] }], ['x']],
    ['another host behind a backslash', [{ t: 'a', href: '/\\evil.example', c: ['x'] }], ['x']],
    ['an address that is no string', [{ t: 'a', href: ['javascript:alert(1)'], c: ['x'] }], ['x']],
    ['a picture out of a data address', [{ t: 'img', src: 'data:image/svg+xml,x' }], []],
    ['numbers and nulls', [1, null, ['x'], 'y'], ['y']],
  ])('%s', (_name, value, expected) => {
    expect(parseContent(JSON.stringify(value))).toEqual(expected);
  });
});

describe('excerpt', () => {
  const nodes: ContentNode[] = [
    { t: 'h2', c: ['Oak'] },
    { t: 'figure', c: [{ t: 'img', src: 'https://cdn.example/a.png' }] },
    { t: 'p', c: ['Steam it ', { t: 'a', href: '/posts/1', c: ['one hour per inch'] }, ' and bend.'] },
    { t: 'p', c: ['Then wait.'] },
  ];

  test('keeps what fits, whole', () => {
    expect(excerpt([{ t: 'p', c: ['Then wait.'] }], 10)).toEqual({
      nodes: [{ t: 'p', c: ['Then wait.'] }],
      truncated: false,
    });
  });

  test('cuts between words, inside links, and leaves pictures out', () => {
    expect(excerpt(nodes, 24)).toEqual({
      nodes: [
        { t: 'h2', c: ['Oak'] },
        { t: 'p', c: ['Steam it ', { t: 'a', href: '/posts/1', c: ['one hour…'] }] },
      ],
      truncated: true,
    });
  });

  test.each([
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
    ['சமூகம்சமூகம்', 3, 'சமூக…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['x'.repeat(200), 5, 'xxxxx…'],
  ])('%s at %i', (text, characters, expected) => {
    expect(excerpt([text], characters).nodes).toEqual([expected]);
  });
});

describe('a member’s own words', () => {
  const hostile = `<script>alert("1")</script> & 'x'\nsecond line\r\n\r\n\n\nhttps://a.example/x?y=1&z=%22, (https://b.example/q). javascript:alert(1) "><img src=x onerror=alert(1)>`;

  test('become escaped HTML of paragraphs, breaks and links', () => {
    expect(htmlFromText(hostile)).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;<br>second line</p>' +
        '<p><a href="https://a.example/x?y=1&amp;z=%22">https://a.example/x?y=1&amp;z=%22</a>, (<a href="https://b.example/q">https://b.example/q</a>). ' +
        'javascript:alert(1) &quot;&gt;&lt;img src=x onerror=alert(1)&gt;</p>',
    );
  });

  test('come back from the network as they were written', () => {
    const back = contentFromHtml(htmlFromText(hostile), { communityUrl: new URL('https://tidewater.example') });
    expect(plainText(back)).toBe(hostile.replace(/\r\n\r\n\n\n/, '\n\n'));
    expect(plainText(parseContent(serializeContent(contentFromText(hostile))))).toBe(plainText(back));
  });

  test('blank words are nothing', () => {
    expect(htmlFromText(' \n\n\t ')).toBe('');
  });
});

test('plainText parts blocks, items, rows and cells', () => {
  const html =
    '<h2>T</h2><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><p>x<br>y</p>';
  const nodes = contentFromHtml(html, { communityUrl: new URL('https://tidewater.example') });
  expect(plainText(nodes)).toBe('T\n\na\nb\n\n1\t2\n3\t4\n\nx\ny');
});
