import type { Culture } from './cultures.ts';
import type { SpaceKey } from './topic.ts';

/** A conversation in a language other than the network’s: title, paragraphs, threads as in ./topic.ts. */
export type ForeignText = { language: NonNullable<Culture['language']>; space: SpaceKey; title: string; body: string[]; threads: string[] };

export const FOREIGN: ForeignText[] = [
  { language: 'es', space: 'quay', title: 'Alerce, ciprés o coihue', body: ['Estoy cambiando cuatro tablas del fondo de la {boat} y el alerce ya no se puede comprar, con toda razón. Aquí nos quedan el ciprés de las Guaitecas y el coihue.', '¿Qué usan ustedes donde antes se usaba alerce?'], threads: ['a: Ciprés sin pensarlo. Huele bien y no se pudre ni queriendo.\no: Eso decía mi abuelo. Gracias, {to}.', 'a: Nosotros usamos iroko, pero pesa mucho más. Habría que recalcular los cuadernos.'] },
];
