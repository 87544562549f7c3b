import { flushNotes } from '#renderer/notes/flush-notes.ts';
import type { Answer } from '#renderer/review/answers.ts';
import { client, failureOf } from '#renderer/rpc/client.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { Entity, Mention } from '#shared/entities/types.ts';
import { clipIdSchema, type EntityId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

export type TakeBack = () => Promise<void>;

/** Tells main an answer, and gives the way to take exactly that back. */
export async function giveAnswer(question: ReviewQuestion, answer: Answer): Promise<TakeBack> {
  const { id } = question.entity;
  const { documentId } = question.passage;
  switch (answer.kind) {
    case 'accept':
      return wayBack(await client.entities.confirm({ id }));
    case 'pick':
      return pick(question, answer.entity);
    case 'merge':
      await flushNotes();
      return wayBack(await client.entities.merge({ from: answer.from.id, into: answer.into.id }));
    case 'apart':
      if (question.kind !== 'same') throw new Error('Only two things can be kept apart');
      return wayBack(await client.entities.keepApart({ id, other: question.other.id }));
    case 'not-here':
      if (question.kind === 'ambiguous') return ruleOut(question);
      return wayBack(await client.entities.rejectIn({ documentId, entityId: id }));
    case 'hide':
      return wayBack(await client.entities.hide({ id }));
    case 'unsure':
      return wayBack(await client.entities.notSure({ id }));
    case 'type':
      return wayBack(await client.entities.update({ id, type: answer.type }));
    case 'rename':
      await flushNotes();
      return wayBack(await client.entities.rename({ id, name: answer.name }));
    default:
      return answer satisfies never;
  }
}

type Ambiguous = ReviewQuestion & { kind: 'ambiguous' };

/** The same words mean the same thing throughout a document: one answer is for all of them. */
async function pick(question: Ambiguous | ReviewQuestion, entity: Entity): Promise<TakeBack> {
  const { documentId } = question.passage;
  const spans = question.kind === 'ambiguous' ? await spansOf(question) : [spanOf(question.passage)];
  const confirmed = entity.status === 'confirmed' ? undefined : await takeUp(entity);
  const decided: Span[] = [];
  const back = async () => {
    for (const span of decided)
      await client.entities.decide({ documentId, span, entityId: entity.id, layer: 'detected' });
    if (confirmed) await client.entities.undo({ operation: confirmed.operation });
  };
  try {
    for (const span of spans) {
      await client.entities.decide({ documentId, span, entityId: entity.id, layer: 'confirmed' });
      decided.push(span);
    }
  } catch (error) {
    await back();
    throw error;
  }
  return back;
}

/** One that only the names that come with the app know is in no document yet, and is made. */
async function takeUp({ id, type, name }: Entity) {
  try {
    return await client.entities.confirm({ id });
  } catch (error) {
    if (failureOf(error)?.code !== 'NOT_FOUND') throw error;
    return client.entities.create({ type, name });
  }
}

/** None of the answers is meant. */
async function ruleOut(question: Ambiguous): Promise<TakeBack> {
  const { documentId } = question.passage;
  const operations: string[] = [];
  for (const { id } of question.answers) {
    operations.push((await client.entities.rejectIn({ documentId, entityId: id })).operation);
  }
  return async () => {
    for (const operation of operations.toReversed()) await client.entities.undo({ operation });
  };
}

async function spansOf({ passage, answers }: Ambiguous): Promise<Span[]> {
  if (passage.kind === 'note') return [spanOf(passage)];
  const { text, mentions } = await client.clips.article({ id: clipIdSchema.parse(passage.documentId) });
  const asked = keyOf(answers.map(({ id }) => id));
  const same = mentions.filter((mention) => {
    return (
      mention.alternatives && text.slice(mention.start, mention.end) === passage.match && meansOf(mention) === asked
    );
  });
  return same.some(({ start }) => start === passage.start) ? same.map(spanOf) : [spanOf(passage)];
}

function meansOf({ entityId, alternatives = [] }: Mention): string {
  return keyOf([entityId, ...alternatives]);
}

function keyOf(ids: readonly EntityId[]): string {
  return [...ids].sort().join(' ');
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function wayBack({ operation }: { readonly operation: string }): TakeBack {
  return async () => {
    await flushNotes();
    await client.entities.undo({ operation });
  };
}
