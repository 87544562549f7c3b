// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForKeys } from '#renderer/app/commands.ts';
import { weekOf } from '#renderer/entities/chart-weeks.ts';
import { MentionsChart } from '#renderer/entities/MentionsChart.tsx';
import { samplePage } from '#renderer/entities/sample-page.ts';

let stop: () => void;
beforeEach(() => {
  stop = listenForKeys(window);
});
afterEach(() => {
  stop();
  cleanup();
});

function Chart({ weeks = samplePage.weeks }) {
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <MentionsChart
        type="organization"
        weeks={weeks}
        strips={samplePage.strips}
        chosen={chosen}
        onChoose={setChosen}
      />
      <output>{chosen}</output>
    </>
  );
}

test('the chart tells in words what its bars show', () => {
  render(<Chart />);
  const picture = screen.getByRole('img', { name: /^16 mentions in 5 weeks, most in the week of .*: 14$/ });
  expect(picture.querySelectorAll('rect')).toHaveLength(5);
  expect(picture.querySelectorAll('circle')).toHaveLength(1);
});

test('the arrow keys move a cursor that says what a week has, Enter chooses the week and Esc lets go', async () => {
  render(<Chart />);
  const cursor = screen.getByRole('slider', { name: 'Week' });
  cursor.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(cursor.getAttribute('aria-valuetext')).toMatch(/Dec 1.*2025: 14 mentions, 1 story$/);
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('status').textContent).toBe('2025-12-01');
  await userEvent.keyboard('{Home}');
  expect(cursor.getAttribute('aria-valuetext')).toMatch(/Nov 3.*2025: 2 mentions$/);
  await userEvent.keyboard('{ArrowRight}');
  expect(cursor.getAttribute('aria-valuetext')).toMatch(/: no mentions$/);
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('status').textContent).toBe('');
  expect(cursor.getAttribute('aria-valuetext')).toBe('No week');
});

test('one key away is a table with the same numbers, by story too', async () => {
  render(<Chart />);
  await userEvent.keyboard('t');
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.map((cells) => cells.slice(1))).toEqual([
    ['All mentions', 'Rocket talks'],
    ['2', '0'],
    ['14', '9'],
  ]);
  await userEvent.keyboard('t');
  expect(screen.getByRole('slider', { name: 'Week' })).toBeDefined();
});

test('a long time starts whole, and a shorter one can be chosen', async () => {
  render(<Chart weeks={[...samplePage.weeks, { week: '2026-11-16', count: 2 }]} />);
  expect(screen.getByRole('img', { name: /^18 mentions in 55 weeks/ })).toBeDefined();
  await userEvent.click(screen.getByRole('radio', { name: '90 days' }));
  expect(screen.getByRole('img', { name: /^2 mentions in 13 weeks/ })).toBeDefined();
});

test('a week begins on its Monday, and a date without a day is in none', () => {
  expect(['2025-12-01', '2025-12-07T23:00:00+01:00', '2025-12-08T09:00:00.000Z', '2025-12'].map(weekOf)).toEqual([
    '2025-12-01',
    '2025-12-01',
    '2025-12-08',
    undefined,
  ]);
});
