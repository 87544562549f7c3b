import { markScale } from '#renderer/graph/drawing/camera.ts';
import { type Emphasis, nodeShapes, rgbOf, shapeOf } from '#renderer/graph/drawing/look.ts';
import type { Painter, Scene } from '#renderer/graph/drawing/painter.ts';
import { edgeFragment, edgeVertex, nodeFragment, nodeVertex } from '#renderer/graph/drawing/shaders.ts';
import { isDotted } from '#renderer/graph/graph-model.ts';

const emphases: readonly Emphasis[] = ['plain', 'dim', 'strong'];

/** Draws by the graphics processor. What does not change from frame to frame stays there; panning sends three numbers. */
export function webglPainter(canvas: HTMLCanvasElement, onLost: () => void): Painter | undefined {
  const gl = canvas.getContext('webgl2', { antialias: false, alpha: false });
  if (!gl) return undefined;
  const edges = instances(gl, edgeVertex, edgeFragment, [0, -1, 1, -1, 0, 1, 1, 1], {
    ends: 4,
    widthAndStyle: 2,
    color: 3,
  });
  const nodes = instances(gl, nodeVertex, nodeFragment, [-1, -1, 1, -1, -1, 1, 1, 1], {
    place: 2,
    radiusAndShape: 2,
    color: 3,
  });
  if (!edges || !nodes) return undefined;
  const lost = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  canvas.addEventListener('webglcontextlost', lost);
  let shown: Partial<Scene> = {};
  return {
    kind: 'webgl',
    paint(scene, camera, size) {
      const { model, positions, emphasis, look } = scene;
      const isNew = shown.model !== model;
      if (isNew || shown.positions !== positions) {
        edges.fill('ends', endPlaces(scene));
        nodes.fill('place', positions);
      }
      if (isNew) {
        edges.fill('widthAndStyle', edgeStyles(scene));
        nodes.fill('radiusAndShape', nodeStyles(scene));
      }
      if (isNew || shown.emphasis !== emphasis || shown.look !== look) {
        edges.fill('color', edgeColors(scene));
        nodes.fill('color', nodeColors(scene));
      }
      shown = scene;
      gl.viewport(0, 0, canvas.width, canvas.height);
      const page = unit(look.page);
      gl.clearColor(page[0], page[1], page[2], 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      for (const [layer, count] of [
        [edges, model.edges.length],
        [nodes, model.nodes.length],
      ] as const) {
        layer.draw(count, (at) => {
          gl.uniform2f(at('size'), size.width, size.height);
          gl.uniform3f(at('camera'), camera.x, camera.y, camera.scale);
          gl.uniform1f(at('marks'), markScale(camera));
          gl.uniform3f(at('page'), ...page);
        });
      }
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lost);
      edges.dispose();
      nodes.dispose();
    },
  };
}

type Uniforms = (name: string) => WebGLUniformLocation | null;

interface Instances {
  fill(name: string, values: Float32Array): void;
  draw(count: number, setUniforms: (at: Uniforms) => void): void;
  dispose(): void;
}

/** A program that draws one quad many times, each with numbers of its own. */
function instances(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  quad: readonly number[],
  attributes: Readonly<Record<string, number>>,
): Instances | undefined {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) return undefined;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return undefined;
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const buffers = new Map<string, WebGLBuffer>();
  for (const [name, width] of [['corner', 2] as const, ...Object.entries(attributes)]) {
    const buffer = gl.createBuffer();
    const place = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, width, gl.FLOAT, false, 0, 0);
    if (name === 'corner') gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(quad), gl.STATIC_DRAW);
    else gl.vertexAttribDivisor(place, 1);
    buffers.set(name, buffer);
  }
  return {
    fill(name, values) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers.get(name) ?? null);
      gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
    },
    draw(count, setUniforms) {
      // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not a hook
      gl.useProgram(program);
      setUniforms((name) => gl.getUniformLocation(program, name));
      gl.bindVertexArray(array);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    },
    dispose() {
      for (const buffer of buffers.values()) gl.deleteBuffer(buffer);
      gl.deleteVertexArray(array);
      gl.deleteProgram(program);
    },
  };
}

function endPlaces({ model: { ends }, positions }: Scene): Float32Array {
  const places = new Float32Array(2 * ends.length);
  for (let end = 0; end < ends.length; end++) {
    const node = ends[end] as number;
    places[2 * end] = positions[2 * node] as number;
    places[2 * end + 1] = positions[2 * node + 1] as number;
  }
  return places;
}

function edgeStyles({ model: { edges, widths } }: Scene): Float32Array {
  return Float32Array.from({ length: 2 * edges.length }, (_, at) => {
    const kind = edges[at >> 1]?.kind ?? 'together';
    if (at % 2 === 0) return widths[at >> 1] ?? 1;
    return isDotted(kind) ? 1 : kind === 'claim' ? 2 : 0;
  });
}

function nodeStyles({ model: { nodes, radii } }: Scene): Float32Array {
  const styles = new Float32Array(2 * nodes.length);
  nodes.forEach((node, at) => {
    styles[2 * at] = radii[at] ?? 5;
    styles[2 * at + 1] = nodeShapes.indexOf(shapeOf(node));
  });
  return styles;
}

function edgeColors({ emphasis, look }: Scene): Float32Array {
  const colors = emphases.map((name) => unit(look.edge[name]));
  const values = new Float32Array(3 * emphasis.edges.length);
  for (const [at, level] of emphasis.edges.entries()) values.set(colors[level] ?? [0, 0, 0], 3 * at);
  return values;
}

function nodeColors({ model, emphasis, look }: Scene): Float32Array {
  const values = new Float32Array(3 * model.nodes.length);
  model.nodes.forEach((node, at) => {
    const shape = shapeOf(node);
    values.set(unit(emphasis.nodes[at] === 1 ? look.dimmed[shape] : look.marks[shape]), 3 * at);
  });
  return values;
}

function unit(color: string): [number, number, number] {
  const [red, green, blue] = rgbOf(color);
  return [red / 255, green / 255, blue / 255];
}
