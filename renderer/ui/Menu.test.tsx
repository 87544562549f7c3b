import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Menu } from '#renderer/ui/Menu.tsx';

test('a menu that is drawn again while it is open stays at its row', async () => {
  const chosen: string[] = [];
  const rows = () => ['Move up', 'Heading 2'].map((label) => ({ label, onSelect: () => chosen.push(label) }));
  const { rerender } = render(<Menu label="Block" rows={rows()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Block' }));
  await userEvent.keyboard('{ArrowDown}');
  rerender(<Menu label="Block" rows={rows()} />);
  expect(document.activeElement?.textContent).toBe('Heading 2');
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['Heading 2']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Block' }));
});
