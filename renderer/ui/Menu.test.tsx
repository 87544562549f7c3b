import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Menu, MenuSheet } from '#renderer/ui/Menu.tsx';

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

test('a menu ends where its anchor ends, or begins where it begins, where that is asked for', () => {
  const rects = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.role === 'menu' ? new DOMRect(0, 0, 200, 300) : new DOMRect(400, 50, 20, 20);
  });
  const anchor = document.body.appendChild(document.createElement('span'));
  const leftOf = (align?: 'start') => {
    const { unmount } = render(
      <MenuSheet id="sheet" label="Block" rows={[]} anchor={anchor} align={align} onClose={() => undefined} />,
    );
    const { left } = screen.getByRole('menu').style;
    unmount();
    return left;
  };
  expect([leftOf(), leftOf('start')]).toEqual(['220px', '400px']);
  anchor.remove();
  rects.mockRestore();
});
