import { type Desk, several } from './desk.ts';
import type { Speech } from './markup.ts';
import { TOPICS } from './text/topics/index.ts';

const CHAPTERS = TOPICS.filter((topic) => !topic.spaces.includes('keys'));
export const HANDBOOK_CHAPTERS = CHAPTERS.length;

/** One very long article: a chapter for every topic, from its own lines, some 4,000 words in all. */
export function handbook(speech: Speech, desk: Desk): string {
  const chapters = CHAPTERS.map((topic, index) => {
    const cards = desk.cards(topic);
    const parts = [
      `## ${index + 1}. ${topic.key.charAt(0).toUpperCase()}${topic.key.slice(1)}`,
      several(cards.detail, 3).join(' '),
    ];
    parts.push(
      several(cards.point, 4)
        .map((point) => `- ${point}`)
        .join('\n'),
    );
    const answer = (topic.threads[0] ?? '').split('\n')[0]?.slice(2).trim();
    if (index % 3 === 0 && answer) parts.push(`> ${answer}`);
    if (index % 9 === 4) parts.push(`![${cards.picture()} | ${cards.picture()}]`);
    return parts.join('\n\n');
  });
  const opening = `This is what {10-20} hands made of our threads of the last year: one page for each matter, nothing that somebody has not tried. It is long. Print it, leave it in the shed, correct it in pencil, and send us the pencil marks by ${speech.facts.month}.`;
  return [opening, ...chapters, '---', 'With thanks to {@}, {@} and {@}, who read it all twice.'].join('\n\n');
}
