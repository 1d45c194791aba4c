import type { Attributes } from 'graphology-types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from '../palette.js';

/** One program draws all shapes, hollow or full, with or without the mediator's ring: a single draw call for all nodes. */

export const SHAPE_CODES: Readonly<Record<Shape, number>> = {
  disc: 0,
  square: 1,
  diamond: 2,
  triangle: 3,
  capsule: 4,
  cross: 5,
};
/** Added to a shape's code where only the outline is drawn. */
export const HOLLOW = 8;

/** In radii: the gap between a node and its ring, the ring's far side, and the half side of the square drawn upon. */
export const RING_GAP = 0.24;
export const RING_END = 0.52;
const REACH = 1.8;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * radius * ${REACH.toFixed(2)}, 1)).xy, 0, 1);
  v_point = a_corner * ${REACH.toFixed(2)};
  v_shape = a_shape;
  v_pixel = u_sizeRatio / max(a_size * u_pixelRatio, 0.001);
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;
uniform vec4 u_ground;
float box(vec2 p, vec2 half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float outline(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 0.96;
  if (shape < 1.5) return box(p, vec2(0.84), 0.22);
  if (shape < 2.5) return box(vec2(p.x + p.y, p.x - p.y) * 0.70711, vec2(0.8), 0.16);
  if (shape < 3.5) {
    vec2 q = vec2(abs(p.x), -p.y + 0.14);
    return max(q.x * 0.866 + q.y * 0.5 - 0.56, -q.y - 0.56) - 0.06;
  }
  if (shape < 4.5) return box(p, vec2(1.16, 0.66), 0.66);
  return min(box(p, vec2(1.0, 0.38), 0.16), box(p, vec2(0.38, 1.0), 0.16));
}
float cover(float distance_) { return clamp(0.5 - distance_ / v_pixel, 0.0, 1.0); }
void main() {
  float hollow = step(7.5, v_shape);
  float d = outline(v_point, v_shape - hollow * 8.0);
  #ifdef PICKING_MODE
  gl_FragColor = d < ${RING_GAP.toFixed(2)} ? v_color : vec4(0.0);
  #else
  float ringed = step(0.5, v_ring.a);
  vec4 color = vec4(v_ring.rgb, 1.0) * (cover(d - ${RING_END.toFixed(2)}) * ringed);
  float gap = mix(1.2 * v_pixel, ${RING_GAP.toFixed(2)}, ringed);
  color = mix(color, vec4(u_ground.rgb, 1.0), cover(d - gap));
  color = mix(color, vec4(v_color.rgb, 1.0), cover(d));
  color = mix(color, vec4(u_ground.rgb, 1.0), hollow * cover(d + max(0.3, 1.6 * v_pixel)));
  gl_FragColor = color;
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_ground'] as const;

/** The colour of the page that gaps show; the picture sets it with the theme. */
let ground: readonly [number, number, number] = [1, 1, 1];

export function setGround(colour: string): void {
  const part = (at: number): number => parseInt(colour.slice(at, at + 2), 16) / 255;
  ground = [part(1), part(3), part(5)];
}

export class ShapeProgram<N extends Attributes, E extends Attributes, G extends Attributes> extends NodeProgram<
  (typeof UNIFORMS)[number],
  N,
  E,
  G
> {
  // Sigma's own constants: the page has no WebGL where this would fail, and then never comes here.
  override getDefinition() {
    const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
    const array = this.array;
    const shape: unknown = Reflect.get(data, 'shape');
    const ring: unknown = Reflect.get(data, 'ring');
    let at = start;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = typeof shape === 'number' ? shape : 0;
    array[at++] = floatColor(data.color);
    array[at++] = typeof ring === 'string' ? floatColor(ring) : 0;
    array[at] = nodeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
    gl.uniform4f(uniformLocations['u_ground'] ?? null, ground[0], ground[1], ground[2], 1);
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
  }
}
