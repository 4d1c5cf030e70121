// The layers of a small network at work: where their products find what they take.

// A layer at work: its products, their places in memory found once for a whole run.
typedef struct {
  NAME(product) forward, backward, update; // `backward` makes the deltas of the layer below
  int32_t function;
  REAL *deltas, *transposed; // its values by sample, for the update of the next layer
  REAL *kept, *masks;        // with dropout: its values before the masks, and these
  int64_t transposed_stride;
} NAME(layer);

// Rows of values a layer takes in the scratch memory: its own, one of ones, and up to a multiple of
// four, which the transposition reads.
INLINE int64_t NAME(padded_rows)(const ck_layer *layer) { return (layer->neurons + 4) / 4 * 4; }

// The product of a layer's values; the inputs are the caller's.
INLINE NAME(product) NAME(forward)(const int in_lanes, const ck_network *network,
                                   const ck_layer *layer, REAL *values, int64_t stride) {
  const int64_t unit = in_lanes ? LANES : 1;
  return (NAME(product)){.a = (REAL *)network->parameters + layer->offset * unit,
                         .a_stride = layer->stride * unit, .b_column = LANES,
                         .b_step = stride, .c = values, .c_row = stride, .rows = layer->neurons,
                         .steps = layer->sources, .function = layer->activation};
}

// Divides the scratch memory: each layer's values, its deltas, what it made its values of if the slope
// takes that, its values by sample.
INLINE void NAME(divide)(const int in_lanes, const ck_network *network, NAME(layer) *layers,
                         int64_t stride, const NAME(descent) *descent) {
  const int64_t unit = in_lanes ? LANES : 1;
  REAL *at = network->scratch;
  for (int64_t i = 0; i < network->count; i++) {
    const ck_layer *layer = network->layers + i;
    NAME(layer) *l = layers + i, *below = i ? l - 1 : 0;
    REAL *values = at, *deltas = at + NAME(padded_rows)(layer) * stride;
    const int64_t offset = layer->offset * unit, row = layer->stride * unit;
    for (int64_t lane = 0; lane < stride; lane++) values[layer->neurons * stride + lane] = 1;
    at = deltas + NAME(padded_rows)(layer) * stride;
    REAL *z = ck_slope_takes_z(layer->activation) ? at : 0;
    if (z) at += NAME(padded_rows)(layer) * stride;
    *l = (NAME(layer)){.function = layer->activation, .deltas = deltas,
                       .forward = NAME(forward)(in_lanes, network, layer, values, stride)};
    l->forward.z = z;
    if (network->masks && i + 1 < network->count) {
      l->kept = below ? below->masks + below->forward.rows * stride : network->masks;
      l->masks = l->kept + layer->neurons * stride;
    }
    l->update = (NAME(product)){.a = deltas, .a_stride = stride,
                                .c = (REAL *)network->sums + offset, .c_row = row,
                                .parameters = (REAL *)network->parameters + offset,
                                .links = network->links ? (REAL *)network->links + offset : 0,
                                .rows = layer->neurons, .descent = descent};
    if (!i) continue;
    l->forward.b = l->update.b = below->forward.c;
    l->update.b_step = LANES;
    l->update.b_column = stride;
    l->backward = (NAME(product)){.a = l->forward.a, .a_stride = row, .b = deltas,
                                  .b_step = stride, .b_column = LANES, .c = below->deltas,
                                  .c_row = stride, .rows = layer->sources,
                                  .steps = layer->neurons, .values = below->kept ? below->kept : below->forward.c,
                                  .z = below->forward.z, .function = below->function};
    if (in_lanes) continue;
    l->update.b = below->transposed = at;
    l->update.b_step = below->transposed_stride = layer->stride;
    l->update.b_column = LANES;
    for (int64_t s = 0; s < stride; s++) at[s * layer->stride + layer->sources] = 1;
    at += stride * layer->stride;
  }
}
