import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';

function Details() {
  const [selected, setSelected] = useState<'links' | 'info'>('links');
  const tabs = [
    { id: 'links', label: 'Links', count: 3 },
    { id: 'info', label: 'Info' },
  ] as const;
  return (
    <>
      <Tabs id="details" label="Details" tabs={tabs} selected={selected} onSelect={setSelected} />
      <TabPanel id="details" selected={selected}>
        {selected === 'links' ? 'What links here' : 'What is known'}
      </TabPanel>
    </>
  );
}

test('what a tab shows is its panel, called as it is', async () => {
  render(<Details />);
  const panel = screen.getByRole('tabpanel', { name: 'Links' });
  const [links, info] = screen.getAllByRole('tab');
  expect([panel.textContent, links?.getAttribute('aria-controls')]).toEqual(['What links here', panel.id]);
  expect(info?.hasAttribute('aria-controls')).toBe(false);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(info);
  expect(screen.getByRole('tabpanel', { name: 'Info' }).textContent).toBe('What is known');
  expect(info?.getAttribute('aria-controls')).toBe(screen.getByRole('tabpanel').id);
});
