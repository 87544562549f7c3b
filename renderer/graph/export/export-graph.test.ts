// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lookOf } from '#renderer/graph/drawing/look.ts';
import { graphJson, graphMl } from '#renderer/graph/export/graph-data.ts';
import { graphSvg } from '#renderer/graph/export/graph-svg.ts';
import { modelOf } from '#renderer/graph/graph-model.ts';
import { sampleEdge, sampleNode, sampleStory } from '#renderer/graph/sample-graph.ts';

const hostile = `</title><script>alert("1")</script> & 'x' ]]> \u0000\u0008\ud800 \ufffe`;
const one = sampleNode(1, { title: hostile, entityType: 'person', weight: 9 });
const other = sampleNode(2, { title: 'OpenAI', entityType: 'organization' });
const story = sampleStory(3, 'Rocket talks');
const model = modelOf(
  [one, other, story],
  [
    sampleEdge(one, other, { weight: 7 }),
    sampleEdge(one, other, { kind: 'claim', predicate: 'invests-in' }),
    sampleEdge(other, story, { kind: 'filed' }),
  ],
);
const positions = new Float32Array([0, 0, 100, 0, 50, 80]);
const look = lookOf((_, fallback) => fallback, 'sans-serif');

function parsed(xml: string, type: DOMParserSupportedType): Document {
  const document = new DOMParser().parseFromString(xml, type);
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

test('GraphML is valid XML with every node and edge, and a hostile name is only a name', () => {
  const document = parsed(graphMl(model, positions), 'application/xml');
  expect(document.querySelectorAll('node')).toHaveLength(3);
  expect(document.querySelectorAll('edge')).toHaveLength(3);
  expect(document.querySelector('script')).toBeNull();
  expect(document.querySelector('node data[key="node-title"]')?.textContent).toContain(
    '<script>alert("1")</script> & ',
  );
  expect([...document.querySelectorAll('edge')].map((edge) => edge.getAttribute('directed'))).toEqual([
    'false',
    'true',
    'false',
  ]);
  const declared = new Set([...document.querySelectorAll('key')].map(({ id }) => id));
  const used = [...document.querySelectorAll('data')].map((data) => data.getAttribute('key') ?? '');
  expect(used.filter((key) => !declared.has(key))).toEqual([]);
});

test('GraphML keeps to the rules of its schema: names that are tokens, ends that are there, values of their type', () => {
  const document = parsed(graphMl(model, positions), 'application/xml');
  const token = /^[-.:_\p{L}\p{N}]+$/u;
  const idsOf = (name: string) => [...document.getElementsByTagName(name)].map((each) => each.getAttribute('id') ?? '');
  for (const name of ['node', 'key']) {
    expect(idsOf(name).every((id) => token.test(id))).toBe(true);
    expect(new Set(idsOf(name)).size).toBe(idsOf(name).length);
  }
  const nodes = new Set(idsOf('node'));
  const ends = [...document.getElementsByTagName('edge')].flatMap((edge) => [
    edge.getAttribute('source') ?? '',
    edge.getAttribute('target') ?? '',
  ]);
  expect(ends.filter((end) => !nodes.has(end))).toEqual([]);
  // Keys first, then one graph with its direction.
  expect([...document.documentElement.children].map(({ tagName }) => tagName).join(' ')).toMatch(/^(?:key )+graph$/);
  expect(document.querySelector('graph')?.getAttribute('edgedefault')).toBe('undirected');
  const types = new Map([...document.querySelectorAll('key')].map((key) => [key.id, key.getAttribute('attr.type')]));
  const valid = { int: /^-?\d+$/, double: /^-?\d+(?:\.\d+)?$/, string: /^/ };
  for (const data of document.querySelectorAll('data')) {
    const type = types.get(data.getAttribute('key') ?? '') as keyof typeof valid;
    expect(data.textContent).toMatch(valid[type]);
  }
});

test('the drawing is valid SVG that runs nothing and loads nothing', () => {
  const document = parsed(graphSvg(hostile, model, positions, look), 'image/svg+xml');
  expect(document.querySelectorAll('script, image, a, foreignObject')).toHaveLength(0);
  expect(document.querySelectorAll('path > title')).toHaveLength(3);
  expect(document.querySelector('text')?.textContent).not.toBe('');
});

test('JSON gives back what is shown, with where it stands', () => {
  const data = JSON.parse(graphJson(model, positions, true));
  expect(data).toMatchObject({ isPartial: true, nodes: [{ title: hostile }, { x: 100, y: 0 }, { kind: 'story' }] });
  expect(data.edges).toEqual(model.edges);
});
