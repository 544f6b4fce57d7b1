import { describe, expect, it } from 'vitest';
import { type MembersView, membersHref, membersVariables, membersView, SORTS, sortedBy } from './members-view';

const ordinary: MembersView = { sort: 'visit', reversed: false, term: '', after: null };

describe('the address of the members table', () => {
  it('is plain where nothing was chosen', () => {
    expect(membersView({})).toEqual(ordinary);
    expect(membersHref(ordinary)).toBe('/host/members');
  });

  it.each(['Zoë “Ọlá”', 'a&b=c#d', '%', '李', '__proto__', '<script>'])('keeps the search for %s', (term) => {
    const view: MembersView = { sort: 'joined', reversed: true, term, after: 'cursor+/=' };
    const params = Object.fromEntries(new URL(membersHref(view), 'http://foyer.invalid').searchParams);
    expect(membersView(params)).toEqual(view);
  });

  it.each([
    { sort: 'REFERRAL_COUNT' },
    { sort: '__proto__' },
    { sort: ['nonsense', 'name'] },
    { order: 'desc' },
    { q: '   ' },
    { after: '' },
  ])('takes %j for nothing said', (params) => {
    expect(membersView(params)).toEqual(ordinary);
  });

  it('cuts a search that no name is as long as', () => {
    expect(membersView({ q: 'x'.repeat(5_000) }).term).toHaveLength(100);
  });
});

describe('another order', () => {
  it('starts from its beginning, and keeps the search', () => {
    expect(sortedBy({ ...ordinary, term: 'ana', after: 'cursor' }, 'name')).toEqual({
      sort: 'name',
      reversed: false,
      term: 'ana',
      after: null,
    });
  });

  it('chosen twice is turned around, and back', () => {
    const once = sortedBy(sortedBy(ordinary, 'joined'), 'joined');
    expect(membersVariables(once)).toMatchObject({ sort: 'DATE_JOINED', sortOrder: 'ASC' });
    expect(membersVariables(sortedBy(once, 'joined'))).toMatchObject({ sort: 'DATE_JOINED', sortOrder: 'DESC' });
  });

  it('never is the one that needs ambassadors', () => {
    const asked = SORTS.map((sort) => membersVariables({ ...ordinary, sort }).sort);
    expect(asked).toEqual(['LAST_VISIT', 'MEMBER_NAME', 'MEMBER_TYPE', 'DATE_JOINED', 'RESOURCE_ID']);
  });
});
