export type ArticleText = { topic: string; title: string; header: string; text: string };

export const WRITTEN_ARTICLES: ArticleText[] = [];
