import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MemberRow } from '../../db/rows.ts';
import type { Html } from '../pages/html.ts';

/** One request of a host to a page of Network Admin. */
export type AdminVisit = {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  /** What the route's pattern captured, decoded. */
  parts: string[];
  viewer: MemberRow;
  draw(status: number, title: string, body: Html): void;
  /** The posted form, after its origin was checked. */
  form(): Promise<URLSearchParams>;
  /** 303: the browser asks for the page again, so that reloading it posts nothing. */
  redirect(path: string): void;
  /** The page that a member gets: there is nothing here. */
  notFound(): never;
};

type AdminRoute = [method: 'GET' | 'POST', path: RegExp, handler: (visit: AdminVisit) => void | Promise<void>];

/** A part of Network Admin: an entry in its navigation and the routes below it. For hosts only; everybody else gets the not-found page. */
export type AdminSection = {
  group: 'Integrations' | 'Headless API' | 'Practice network';
  title: string;
  /** Where the navigation leads, such as `/admin/integrations/oauth-applications`. */
  path: string;
  routes: AdminRoute[];
};
