/** A long text in the blocks of ../../prose.ts, and the topic that its comments keep to. */
export type ArticleText = { topic: string; writer?: number; title: string; header: string; text: string };
