import { claimOffset } from '#renderer/graph/drawing/painter.ts';

const camera = `
uniform vec2 size;
uniform vec3 camera;
vec2 onScreen(vec2 place) { return (place - camera.xy) * camera.z + size / 2.0; }
vec4 clip(vec2 at) { return vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0); }
`;

/** One line a quad; widths in pixels of the page, whatever the distance. `style`: 1 dotted, 2 beside the line (a claim). */
export const edgeVertex = `#version 300 es
precision highp float;
${camera}
in vec2 corner;
in vec4 ends;
in vec2 widthAndStyle;
in vec3 color;
out vec3 tint;
out float across;
out float along;
flat out float half_;
flat out float dotted;
void main() {
  vec2 a = onScreen(ends.xy);
  vec2 b = onScreen(ends.zw);
  vec2 way = b - a;
  float reach = max(length(way), 0.001);
  vec2 side = vec2(-way.y, way.x) / reach;
  half_ = widthAndStyle.x / 2.0;
  dotted = widthAndStyle.y == 1.0 ? 1.0 : 0.0;
  across = corner.y * (half_ + 1.0);
  along = corner.x * reach;
  tint = color;
  float beside = widthAndStyle.y == 2.0 ? ${claimOffset.toFixed(1)} : 0.0;
  gl_Position = clip(a + way * corner.x + side * (across + beside));
}`;

export const edgeFragment = `#version 300 es
precision highp float;
in vec3 tint;
in float across;
in float along;
flat in float half_;
flat in float dotted;
out vec4 color;
void main() {
  if (dotted > 0.5 && mod(along, 5.0) > 1.6) discard;
  float cover = clamp(half_ + 0.5 - abs(across), 0.0, 1.0);
  color = vec4(tint * cover, cover);
}`;

export const nodeVertex = `#version 300 es
precision highp float;
${camera}
uniform float marks;
in vec2 corner;
in vec2 place;
in vec2 radiusAndShape;
in vec3 color;
out vec2 at;
out vec3 tint;
flat out float radius;
flat out float shape;
void main() {
  radius = radiusAndShape.x * marks;
  shape = radiusAndShape.y;
  tint = color;
  at = corner * (radius * 1.2 + 3.0);
  gl_Position = clip(onScreen(place) + at);
}`;

/** The shapes as distances to their edge, in the order of \`nodeShapes\`. */
export const nodeFragment = `#version 300 es
precision highp float;
uniform vec3 page;
in vec2 at;
in vec3 tint;
flat in float radius;
flat in float shape;
out vec4 color;
float box(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float triangle(vec2 p, float r) {
  vec2 slope = normalize(vec2(1.85, -1.05));
  return max(dot(vec2(abs(p.x), p.y + r), slope), p.y - 0.85 * r);
}
float outer(vec2 p, float r) {
  if (shape == 1.0) return box(p, vec2(0.88 * r));
  if (shape == 2.0) return triangle(p, r);
  if (shape == 3.0) {
    float head = length(p + vec2(0.0, 0.3 * r)) - 0.78 * r;
    float tip = max(dot(vec2(abs(p.x), p.y - 1.1 * r), normalize(vec2(1.25, 0.78))), -0.1 * r - p.y);
    return min(head, tip);
  }
  if (shape == 4.0) return (abs(p.x) + abs(p.y) - 1.05 * r) * 0.7071;
  if (shape == 6.0) return box(p, vec2(r, 0.8 * r));
  if (shape == 7.0) return box(p, vec2(0.8 * r, r));
  if (shape == 8.0) return box(p, vec2(r, 0.75 * r));
  return length(p) - r;
}
void main() {
  float d = outer(at, radius);
  float hole = shape == 5.0 ? 0.46 * radius - length(at) : shape >= 6.0 ? -d - min(2.0, 0.25 * radius) : -1.0;
  float rim = clamp(2.5 - d, 0.0, 1.0);
  float ink = clamp(0.5 - max(d, hole), 0.0, 1.0);
  color = vec4(mix(page, tint, ink) * rim, rim);
}`;
