import type { Cast } from './cast.ts';
import { ageOf } from './clock.ts';
import { createDesk, speechOf } from './desk.ts';
import type { Draft, DraftContent } from './draft.ts';
import { edgeAt } from './edges.ts';
import { type Kind, kindAt } from './kinds.ts';
import { drawFacts, paragraph, render } from './markup.ts';
import { MIRA, type Person } from './members.ts';
import { writeEvent, writePoll } from './occasions.ts';
import { deck, type Random } from './random.ts';
import type { Shelf } from './shelf.ts';
import { SECRET } from './spaces.ts';
import { ANSWERS } from './text/answers.ts';
import type { ArticleText } from './text/articles/article.ts';
import { WRITTEN_ARTICLES } from './text/articles/index.ts';
import { EVENTS } from './text/events.ts';
import { FOREIGN, type ForeignText } from './text/languages.ts';
import { POLLS } from './text/polls.ts';
import { RECORDINGS } from './text/recordings.ts';
import type { SpaceKey, Topic } from './text/topic.ts';
import { TOPICS } from './text/topics/index.ts';
import { composeArticle, plain, writeArticle, writeGallery, writeLink, writeRecording, writeText } from './write.ts';

/** Mira writes one of so many posts at the head of the feed. */
const MIRAS_TURN = 13;
/** So far back from the newest, the feed of every size is written with the same care; behind it lie the old days. */
const HEAD_LENGTH = 1500;

function topicOf(key: string): Topic {
  const topic = TOPICS.find((candidate) => candidate.key === key);
  if (!topic) throw new Error(`No topic is called ${key}`);
  return topic;
}

/** A deck for each kind of card, the kinds taking turns. */
function byTurns<T>(items: readonly T[], kindOf: (item: T) => unknown, random: Random): () => T {
  const kinds = [...new Set(items.map(kindOf))];
  const decks = kinds.map((kind) =>
    deck(
      items.filter((item) => kindOf(item) === kind),
      random,
    ),
  );
  let turn = 0;
  return () => (decks[turn++ % decks.length] as () => T)();
}

/** All posts, newest first. */
export function draftPosts(count: number, now: number, cast: Cast, shelf: Shelf, random: Random): Draft[] {
  const desk = createDesk(random.fork('desk'));
  const next = {
    topic: deck(TOPICS, random.fork('topics')),
    poll: byTurns(POLLS, ({ type }) => type, random.fork('polls')),
    event: byTurns(EVENTS, ({ repeats }) => repeats?.frequency, random.fork('events')),
    video: deck(
      RECORDINGS.filter(({ kind }) => kind === 'video'),
      random.fork('videos'),
    ),
    audio: deck(
      RECORDINGS.filter(({ kind }) => kind === 'audio'),
      random.fork('audios'),
    ),
  };
  // Somebody must be there to answer in the same language.
  const spoken = FOREIGN.filter(({ language, space }) => cast.speakers(space, language) > 2);
  const nextForeign = deck(spoken, random.fork('foreign'));
  const articles: ArticleText[] = random.fork('articles').shuffle(WRITTEN_ARTICLES);
  const bodies = new Set<string>();
  let choices = 0;
  const drafts: Draft[] = [];

  function draftAt(index: number): Draft {
    const at = Math.floor(now - ageOf(index, count, random.next()));
    const facts = drawFacts(random);
    const edge = edgeAt(index);
    const kind: Kind = edge ? 'text' : kindAt(index, random);
    const foreign = kind === 'foreign' && spoken.length > 0 ? nextForeign() : null;
    const article = kind === 'article' ? articles.pop() : undefined;
    const poll = kind === 'poll' ? next.poll() : null;
    const event = kind === 'event' ? next.event() : null;
    const recording = kind === 'video' || kind === 'audio' ? next[kind]() : null;
    const named = article ?? poll ?? event ?? recording;
    const topic = named ? topicOf(named.topic) : edge?.topic ? topicOf(edge.topic) : next.topic();
    const space: SpaceKey = foreign?.space ?? event?.space ?? edge?.space ?? random.pick(topic.spaces);
    const language: Person['language'] = foreign?.language ?? null;
    const mirasTurn = index < HEAD_LENGTH && index % MIRAS_TURN === 3 && space !== SECRET && !foreign;
    const writer = edge?.writer ?? article?.writer;
    const starter = writer ? cast.byId(writer) : mirasTurn ? cast.byId(MIRA) : cast.writer(space, { language });
    const speech = speechOf(starter, facts, random, () => cast.writer(space));
    const writing = { topic, speech, desk, shelf };
    const occasion = { speech, cast, space, at, now };

    function write(): DraftContent {
      if (edge) return edge.write(writing);
      if (foreign) return writeForeign(foreign);
      if (article) return writeArticle(writing, article);
      if (poll) return writePoll(poll, occasion, () => ++choices);
      if (event) return writeEvent(event, occasion, shelf);
      if (recording) return writeRecording(writing, recording);
      if (kind === 'article') return composeArticle(writing);
      if (kind === 'link') return writeLink(writing);
      if (kind.startsWith('gallery-')) return writeGallery(writing, Number(kind.slice(8)));
      return writeText(writing);
    }
    function writeForeign({ title, body }: ForeignText): DraftContent {
      return {
        kind: 'post',
        contentKind: 'text',
        title: plain(title, speech),
        bodyHtml: body.map((line) => paragraph(render(line, speech))).join(''),
      };
    }

    const content = write();
    // A question without a single answer would be no question.
    const asked = content.wanted ?? (poll?.type === 'QUESTION' ? random.int(5, 9) : null);
    return {
      assetIds: [],
      headerAssetId: null,
      media: null,
      link: null,
      poll: null,
      event: null,
      commentsEnabled: true,
      threads: foreign?.threads ?? (poll?.type === 'QUESTION' ? ANSWERS[poll.topic] : null) ?? topic.threads,
      smallTalk: foreign === null && poll?.type !== 'QUESTION',
      ...content,
      // A small community has fewer to answer.
      wanted: asked ? Math.min(asked, Math.floor(count * 0.5)) : null,
      space,
      starter,
      language,
      facts,
      at,
    };
  }

  for (let index = 0; index < count; index++) {
    let draft = draftAt(index);
    // Drawing again turns other cards; what was drawn in vain leaves only an unused picture behind. In the old days the
    // same race was rowed each year, and polls asked again.
    const again = index < HEAD_LENGTH ? 5 : 0;
    for (let tries = 0; tries < again && draft.bodyHtml !== '' && bodies.has(draft.bodyHtml); tries++)
      draft = draftAt(index);
    bodies.add(draft.bodyHtml);
    drafts.push(draft);
  }
  return drafts.sort((a, b) => b.at - a.at);
}
