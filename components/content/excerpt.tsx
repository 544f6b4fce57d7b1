import { excerpt, parseContent } from '@/lib/content/tree';
import { Content } from './content';
import styles from './content.module.css';

// Six lines of a wide card hold fewer characters than this; what is beyond them need not be sent to the screen.
const CHARACTERS = 640;

/** The first six lines of a member's words, with a soft end. Nothing where there are no words. */
export function Excerpt({ html }: { html: string | null }) {
  const { nodes } = excerpt(parseContent(html), CHARACTERS);
  if (nodes.length === 0) return null;
  return (
    <div className={styles.short}>
      <Content nodes={nodes} place="card" />
    </div>
  );
}
