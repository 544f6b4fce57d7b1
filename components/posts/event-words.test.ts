import { expect, it } from 'vitest';
import { place, rhythm } from './event-words';

it('says how an event repeats', () => {
  const event = { isRecurring: true, recurrenceFrequency: 'WEEKLY', recurrenceInterval: 1 };
  expect(rhythm(event)).toBe('Every week');
  expect(rhythm({ ...event, recurrenceInterval: 2 })).toBe('Every 2 weeks');
  expect(rhythm({ ...event, recurrenceFrequency: 'weekly', recurrenceInterval: null })).toBe('Every week');
  expect(rhythm({ ...event, recurrenceFrequency: 'LUNAR' })).toBe('Repeats');
  expect(rhythm({ ...event, recurrenceFrequency: 'constructor' })).toBe('Repeats');
  expect(rhythm({ ...event, isRecurring: false })).toBeNull();
});

it('says where it is', () => {
  const nowhere = { venue: null, city: ' ', hasExternalEventLink: false };
  expect(place({ ...nowhere, venue: 'The Sail Loft', city: 'Falmouth' })).toBe('The Sail Loft, Falmouth');
  expect(place({ ...nowhere, venue: 'Falmouth', city: 'Falmouth' })).toBe('Falmouth');
  expect(place({ ...nowhere, hasExternalEventLink: true })).toBe('Online');
  expect(place(nowhere)).toBeNull();
});
