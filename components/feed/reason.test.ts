import { expect, it } from 'vitest';
import { feedReason } from './reason';

it('says who did what', () => {
  expect(feedReason('COMMENTED', { name: 'Ana' })).toEqual({ who: 'Ana', did: 'replied' });
  expect(feedReason('RSVP_YES', { name: 'محمد' })).toEqual({ who: 'محمد', did: 'is going' });
});

it('says nothing of a post that is there because it was posted', () => {
  expect(feedReason('POSTED', { name: 'Ana' })).toBeNull();
});

it('says nothing where nobody is named', () => {
  expect(feedReason('COMMENTED', null)).toBeNull();
});

it('stays neutral about actions it does not know, also those named like parts of Object', () => {
  expect(feedReason('SUMMONED', { name: 'Ana' })).toEqual({ who: 'Ana', did: 'was here lately' });
  expect(feedReason('constructor', { name: ' ' })).toEqual({ who: 'A member', did: 'was here lately' });
});
