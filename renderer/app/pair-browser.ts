import { go } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

/** Shows a new code in the settings, which hear of it as every window does. */
export async function pairBrowser(): Promise<void> {
  go({ view: 'settings' });
  try {
    await client.clipper.startPairing();
  } catch (error) {
    showFailure(error);
  }
}
