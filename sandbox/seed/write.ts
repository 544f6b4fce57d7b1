import { type Desk, several, textBlocks } from './desk.ts';
import type { DraftContent } from './draft.ts';
import { escapeHtml, hashtag, list, paragraph, render, type Speech } from './markup.ts';
import { prose } from './prose.ts';
import { anyShape, type Shelf } from './shelf.ts';
import type { ArticleText } from './text/articles/article.ts';
import type { RecordingText } from './text/recordings.ts';
import type { Topic } from './text/topic.ts';

/** All that a kind of post is written from. */
export type Writing = { topic: Topic; speech: Speech; desk: Desk; shelf: Shelf };

function closing({ topic, speech, desk }: Writing): string {
  return paragraph(render(desk.cards(topic).ask(), speech));
}

export function writeText(writing: Writing): DraftContent {
  const { topic, speech, desk, shelf } = writing;
  const { random } = speech;
  const title = random.chance(0.55) ? desk.cards(topic).title() : null;
  const blocks = textBlocks(desk, topic, speech);
  const assetIds: number[] = [];
  if (random.chance(0.07)) {
    const alt = desk.cards(topic).picture();
    const made = prose(`![${alt} | ${alt}, {harbour}.]`, { speech, shelf });
    blocks.splice(1, 0, made.html);
    assetIds.push(...made.assetIds);
  }
  return {
    kind: 'post',
    contentKind: 'text',
    title: title && plain(title, speech),
    bodyHtml: blocks.join(''),
    assetIds,
  };
}

/** A title: slots filled in, no markup. */
export function plain(line: string, speech: Speech): string {
  return render(line, speech)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

export function writeGallery(writing: Writing, count: number): DraftContent {
  const { topic, speech, desk, shelf } = writing;
  const { random } = speech;
  const cards = desk.cards(topic);
  const shape = anyShape(random);
  const alts = several(cards.picture, count);
  const assetIds = Array.from({ length: count }, (_, index) => {
    const alt = alts[index % alts.length] ?? topic.key;
    return shelf.picture(alt, 'gallery', count === 1 || index > 0 ? anyShape(random) : shape).id;
  });
  const title = random.chance(0.3) ? plain(cards.title(), speech) : null;
  const words = [desk.galleryLead(), cards.opening(), ...(random.chance(0.4) ? [cards.detail()] : [])];
  const bodyHtml =
    paragraph(words.map((line) => render(line, speech)).join(' ')) +
    (random.chance(0.3) ? paragraph(hashtag(random.pick(topic.tags))) : '');
  return { kind: 'post', contentKind: 'gallery', title, bodyHtml, assetIds };
}

export function writeRecording(writing: Writing, recording: RecordingText): DraftContent {
  const { speech, shelf } = writing;
  const media = shelf.recording(recording.kind, recording.cover);
  const cover = shelf.picture(recording.cover, 'cover', recording.kind === 'video' ? 'wide' : 'square');
  return {
    kind: 'post',
    contentKind: recording.kind,
    title: plain(recording.title, speech),
    bodyHtml: recording.body.map((line) => paragraph(render(line, speech))).join(''),
    media: { assetId: media.id, coverAssetId: cover.id },
  };
}

export function writeLink(writing: Writing): DraftContent {
  const { topic, speech, desk, shelf } = writing;
  const cards = desk.cards(topic);
  const [providerName, title, description] = cards.link();
  const host = `${providerName
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}.example`;
  const path = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const url = `https://${host}/${path}`;
  const picture = speech.random.chance(0.8) ? shelf.picture(cards.picture(), 'attachment', 'wide') : null;
  const words = [desk.linkLead(), speech.random.chance(0.6) ? cards.detail() : cards.opening()]
    .map((line) => render(line, speech))
    .join(' ');
  return {
    kind: 'post',
    contentKind: 'link',
    title: speech.random.chance(0.35) ? title : null,
    bodyHtml: paragraph(words) + paragraph(`<a href="${url}">${escapeHtml(url)}</a>`),
    link: { url, title, description, providerName, imageAssetId: picture?.id ?? null, isVideo: false },
  };
}

export function writeArticle(writing: Writing, article: ArticleText): DraftContent {
  const { speech, shelf } = writing;
  const header = shelf.picture(article.header, 'header', 'header');
  const { html, assetIds } = prose(article.text, { speech, shelf });
  return {
    kind: 'article',
    contentKind: 'article',
    title: plain(article.title, speech),
    bodyHtml: html,
    assetIds,
    headerAssetId: header.id,
  };
}

const SECTIONS = [
  'What we tried',
  'Notes from the bench',
  'What went wrong',
  'What I would do again',
  'A second opinion',
  'The short version',
  'Why it matters',
  'For next season',
];

/** An article put together from what is known of a topic. */
export function composeArticle(writing: Writing): DraftContent {
  const { topic, speech, desk, shelf } = writing;
  const { random } = speech;
  const cards = desk.cards(topic);
  const line = (text: string) => render(text, speech);
  const header = shelf.picture(cards.picture(), 'header', 'header');
  const headings = random.shuffle(SECTIONS);
  const assetIds: number[] = [];
  const voice = random.pick(topic.threads).split('\n')[0]?.slice(2).trim() ?? '';
  const picture = prose(`![${cards.picture()} | {harbour}, one {day} in {month}.]`, { speech, shelf });
  assetIds.push(...picture.assetIds);
  const blocks = [
    paragraph(line(cards.opening())),
    paragraph(several(cards.detail, 2).map(line).join(' ')),
    `<h2>${headings[0]}</h2>`,
    paragraph(several(cards.detail, 2).map(line).join(' ')),
    list(several(cards.point, 4).map(line), random.chance(0.4)),
    picture.html,
    `<h2>${headings[1]}</h2>`,
    `<blockquote>${paragraph(line(voice))}</blockquote>`,
    paragraph(line(cards.opening())),
    closing(writing),
    paragraph(topic.tags.map(hashtag).join(' ')),
  ];
  return {
    kind: 'article',
    contentKind: 'article',
    title: plain(cards.title(), speech),
    bodyHtml: blocks.join(''),
    assetIds,
    headerAssetId: header.id,
  };
}
