import { describe, expect, it } from 'vitest';
import { feedFilters, feedHref, feedView, KINDS, SHOWS, SORTS } from './filters';

describe('feedView', () => {
  it('is everything by latest activity where the address says nothing', () => {
    expect(feedView({})).toEqual({ show: 'all', sort: 'activity', kind: 'all' });
  });

  it('takes what is unknown, empty or inherited from Object as not said', () => {
    const odd = { show: 'constructor', sort: '', kind: '<script>alert(1)</script>' };
    expect(feedView(odd)).toEqual({ show: 'all', sort: 'activity', kind: 'all' });
  });

  it('takes the first of a repeated key', () => {
    expect(feedView({ sort: ['top', 'newest'], kind: ['nonsense', 'poll'] })).toEqual({
      show: 'all',
      sort: 'top',
      kind: 'all',
    });
  });
});

describe('feedHref', () => {
  it('leaves out what is ordinary', () => {
    expect(feedHref({ show: 'all', sort: 'activity', kind: 'all' })).toBe('/feed');
    expect(feedHref({ show: 'mine', sort: 'top', kind: 'event' })).toBe('/feed?show=mine&sort=top&kind=event');
  });

  it('reads back as the view it was made of, for every view', () => {
    for (const show of SHOWS)
      for (const sort of SORTS)
        for (const kind of KINDS) {
          const view = { show, sort, kind };
          const params = new URL(feedHref(view), 'http://foyer.test').searchParams;
          expect(feedView(Object.fromEntries(params))).toEqual(view);
        }
  });
});

describe('feedFilters', () => {
  it('turns the ranking for the viewer off, which would overrule the order', () => {
    for (const sort of SORTS) expect(feedFilters({ show: 'all', sort, kind: 'all' }).personalized).toBe(false);
  });

  it('asks for one author side, one order, one kind', () => {
    expect(feedFilters({ show: 'hosts', sort: 'top', kind: 'article' })).toEqual({
      personalized: false,
      sortBy: 'POPULARITY',
      byHosts: true,
      postTypes: ['article'],
    });
    expect(feedFilters({ show: 'unanswered', sort: 'newest', kind: 'all' })).toEqual({
      personalized: false,
      sortBy: 'NEWEST',
      unanswered: true,
    });
    expect(feedFilters({ show: 'mine', sort: 'activity', kind: 'all' })).toEqual({
      personalized: false,
      sortBy: 'LAST_ACTIVITY',
      mine: true,
    });
  });
});
