import { beforeEach, expect, test } from 'vitest';
import { followOpenLinks } from '#renderer/app/follow-open-link.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { useToast } from '#renderer/ui/toast.ts';

const id = '01jd0000000000000000000000';
let storyIsThere = true;

beforeEach(() => {
  setLink({
    call: async (_path, input) => {
      const { targets } = input as { targets: { kind: string }[] };
      return targets.map((target) => ({
        target,
        title: '',
        entityType: null,
        isMissing: !(storyIsThere && target.kind === 'story'),
      }));
    },
  });
  followOpenLinks();
});

test('a link opens what it names, once', async () => {
  storyIsThere = true;
  location.hash = `#open=${id}`;
  await expect.poll(() => useNavigation.getState().place).toEqual({ view: 'stories', story: id });
  expect(location.hash).toBe('');
});

test('a link to something that is not there says so and stays where the reader is', async () => {
  storyIsThere = false;
  const { place } = useNavigation.getState();
  location.hash = `#open=${id}`;
  await expect.poll(() => useToast.getState().toast?.message).toBe('What the link names is not in this vault.');
  expect(useNavigation.getState().place).toEqual(place);
});
