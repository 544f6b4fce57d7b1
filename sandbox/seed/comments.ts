import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { mention, paragraph, render, type Speech } from './markup.ts';
import type { Person } from './members.ts';
import { MAX_COMMENT_DEPTH, type SeedComment } from './model.ts';
import { deck, type Random } from './random.ts';
import { CHEERS, NODS, THANKS } from './text/connectives.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A comment on its way: knows its place among the post's others by index. */
export type Remark = { author: Person; parent: number | null; depth: number; html: string; at: number };

type Talk = { draft: Draft; cast: Cast; random: Random; now: number; remarks: Remark[]; said: Set<string> };

function momentOf(talk: Talk, parent: Remark | null): number {
  const { random, now, draft } = talk;
  const from = parent?.at ?? draft.at;
  const left = now - from;
  // An old post is taken up again now and then.
  if (!parent && left > 96 * HOUR && random.chance(0.03)) return Math.floor(now - (0.05 + random.next()) * 60 * HOUR);
  const wait = -Math.log(1 - random.next() * 0.999) * (parent ? 4 * HOUR : 15 * HOUR) + MINUTE;
  return Math.floor(from + (wait < left * 0.8 ? wait : left * (0.05 + random.next() * 0.6)));
}

/** Adds one line if nobody said just that under this post; tells its index. */
export function add(talk: Talk, author: Person, parentIndex: number | null, line: string): number | null {
  const { draft, cast, random, remarks, said } = talk;
  const parent = parentIndex === null ? null : (remarks[parentIndex] ?? null);
  const speech: Speech = {
    speaker: author,
    starter: draft.starter,
    answered: parent?.author ?? draft.starter,
    facts: draft.facts,
    random,
    someone: () => cast.writer(draft.space),
  };
  let text = render(line, speech);
  if (said.has(text)) return null;
  said.add(text);
  // People name the one they answer, more so the deeper they are.
  if (parent && parent.depth > 2 && parent.author !== author && random.chance(0.2))
    text = `${mention(parent.author)} ${text}`;
  remarks.push({
    author,
    parent: parentIndex,
    depth: (parent?.depth ?? 0) + 1,
    html: text.split('\n').map(paragraph).join(''),
    at: momentOf(talk, parent),
  });
  return remarks.length - 1;
}

/** Plays one conversation of the topic, its speakers cast from the space. */
function play(talk: Talk, thread: string, atMost: number): void {
  const { draft, cast } = talk;
  const roles = new Map<string, Person>([['o', draft.starter]]);
  const taken = new Set([draft.starter.member.id]);
  let parent: number | null = null;
  for (const line of thread.split('\n').slice(0, atMost)) {
    const role = line.slice(0, 1);
    const words = line.slice(2).trim();
    let author = roles.get(role);
    if (!author) {
      author = cast.writer(draft.space, { language: draft.language, not: taken });
      roles.set(role, author);
      taken.add(author.member.id);
    }
    const added: number | null = add(talk, author, parent, words);
    if (added === null) return;
    parent = added;
  }
}

function nodOrThank(talk: Talk, line: { thanks: () => string; nod: () => string }): void {
  const { draft, cast, random, remarks } = talk;
  const open = remarks.flatMap((remark, index) => (remark.depth < MAX_COMMENT_DEPTH ? [index] : []));
  const index = random.pick(open);
  const parent = remarks[index] as Remark;
  const answered = remarks.some((remark) => remark.parent === index && remark.author === draft.starter);
  const fromStarter = parent.author !== draft.starter && !answered && random.chance(0.45);
  const author = fromStarter
    ? draft.starter
    : cast.writer(draft.space, { not: new Set([parent.author.member.id, draft.starter.member.id]) });
  add(talk, author, index, fromStarter ? line.thanks() : line.nod());
}

export type Conversation = {
  remarks: Remark[];
  /** Lets it go on until it has so many remarks, or nobody has anything to add. */
  growTo(wanted: number): void;
};

/** What is said under a post: conversations of its topic, then nods, thanks and cheers. */
export function converse(draft: Draft, cast: Cast, random: Random, now: number): Conversation {
  const talk: Talk = { draft, cast, random, now, remarks: [], said: new Set() };
  const { remarks } = talk;
  const line = { thanks: deck(THANKS, random), nod: deck(NODS, random), cheer: deck(CHEERS, random) };
  const threads = random.shuffle(draft.threads);

  function goOn(room: number, turn: number): boolean {
    const onTopic = !draft.smallTalk || remarks.length === 0 || turn % 5 < 3;
    const thread = onTopic ? threads.pop() : undefined;
    if (thread) {
      const length = thread.split('\n').length;
      play(talk, thread, Math.min(room, draft.smallTalk && random.chance(0.2) ? random.int(1, length) : length));
    } else if (!draft.smallTalk) {
      return false;
    } else if (remarks.length === 0 || random.chance(0.35)) {
      add(talk, cast.writer(draft.space, { not: new Set([draft.starter.member.id]) }), null, line.cheer());
    } else {
      nodOrThank(talk, line);
    }
    return true;
  }

  return {
    remarks,
    growTo(wanted) {
      for (let turn = 0; remarks.length < wanted && turn < wanted * 6; turn++) {
        if (!goOn(wanted - remarks.length, turn)) return;
      }
    },
  };
}

/** Numbers all comments by time, so that an answer always follows what it answers. */
export function numberComments(perPost: { postId: number; remarks: Remark[] }[]): SeedComment[] {
  const all = perPost.flatMap(({ postId, remarks }) =>
    remarks.map((remark) => ({ postId, remark, siblings: remarks })),
  );
  all.sort((a, b) => a.remark.at - b.remark.at);
  const ids = new Map(all.map(({ remark }, index) => [remark, index + 1]));
  return all.map(({ postId, remark, siblings }, index) => {
    const parent = remark.parent === null ? null : siblings[remark.parent];
    const at = new Date(remark.at);
    return {
      id: index + 1,
      postId,
      authorId: remark.author.member.id,
      replyToId: parent ? (ids.get(parent) ?? null) : null,
      bodyHtml: remark.html,
      assetIds: [],
      createdAt: at,
      updatedAt: at,
    };
  });
}
