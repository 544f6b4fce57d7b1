import type { ArticleText } from './article.ts';
import { WATER_ARTICLES } from './water.ts';
import { YARD_ARTICLES } from './yard.ts';

export const WRITTEN_ARTICLES: ArticleText[] = [...WATER_ARTICLES, ...YARD_ARTICLES];
