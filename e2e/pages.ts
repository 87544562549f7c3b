import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** A file as it is dropped: its name, and either its content or how many bytes of text it has. */
export interface DroppedFile {
  readonly name: string;
  readonly content: Uint8Array | number;
}

export function vaultPane(page: Page) {
  return page.getByRole('navigation', { name: 'Vault' });
}

/** Opens a place of the sidebar by the word it begins with. */
export async function openPlace(page: Page, name: string): Promise<void> {
  await vaultPane(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** Makes a note with this title, and leaves the caret in its empty text. */
export async function newNote(page: Page, title: string): Promise<void> {
  await vaultPane(page).getByRole('button', { name: 'New note' }).click();
  const field = page.getByRole('textbox', { name: 'Title' });
  // The note that was open before has a title field too, which stays until the new one is there.
  await expect(field).toHaveValue('');
  await field.fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note text' })).toBeFocused();
}

export async function clipByPasting(page: Page, text: string): Promise<void> {
  await vaultPane(page).getByRole('button', { name: 'Add a clip' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clip an article' });
  await dialog.getByRole('tab', { name: 'Text' }).click();
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name: 'Clip', exact: true }).click();
  await expect(dialog).toBeHidden();
}

export async function clipByAddress(page: Page, address: string): Promise<void> {
  await vaultPane(page).getByRole('button', { name: 'Add a clip' }).click();
  await page.getByRole('dialog', { name: 'Clip an article' }).getByRole('textbox').fill(address);
  await page.keyboard.press('Enter');
}

/** Drops a file on the window, which takes it wherever it lands. */
export async function dropFile(page: Page, { name, content }: DroppedFile): Promise<void> {
  const parts = typeof content === 'number' ? content : [...content];
  const transfer = await page.evaluateHandle(
    (file) => {
      const bytes = typeof file.parts === 'number' ? 'word '.repeat(file.parts / 5) : new Uint8Array(file.parts);
      const data = new DataTransfer();
      data.items.add(new File([bytes], file.name));
      return data;
    },
    { name, parts },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

export function mentionsOf(page: Page, type: string) {
  return page.getByRole('main').locator(`[data-mention][data-entity-type="${type}"]`);
}

/** From an empty vault to the page of the sample's story. */
export async function openSampleStory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'Altman looks for a rocket' })).toBeVisible();
}
