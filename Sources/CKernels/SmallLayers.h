// The layers of a small network at work: where their products find what they take.

// A layer at work: its products, their places in memory found once for a whole run.
typedef struct {
  NAME(product) forward, backward, update; // `backward` makes the deltas of the layer below
  int32_t function;
  REAL *deltas, *transposed; // its values by sample, if the update of the next layer takes them
  REAL *kept, *masks;        // with dropout: its values before the masks, and these
  int64_t transposed_stride;
  // Lanes of the update run along the sources, or, in a turned one, along the neurons: then it takes
  // the deltas by sample, and its sums lie by source, then neuron, while a call lasts.
  // Of the first layer the inputs are copied, with ones behind them.
  REAL *turned_deltas, *turned_sums, *turned_inputs;
  int64_t update_columns;
} NAME(layer);

// Sums that are not a step's.
static const NAME(descent) NAME(no_descent) = {};

INLINE int64_t NAME(vectors)(int64_t count) { return (count + LANES - 1) / LANES; }

// Whether a turned update takes less time: by the vectors that are multiplied for a sample, and what
// transposing takes, about a quarter of that for each neuron.
INLINE int32_t NAME(turns)(const ck_layer *layer, int32_t is_first) {
  const int64_t parameters = layer->sources + 1, neurons = layer->neurons;
  const int64_t along = neurons * NAME(vectors)(parameters);
  const int64_t across = parameters * NAME(vectors)(neurons);
  return 4 * across + neurons < 4 * along + (is_first ? 0 : layer->sources);
}

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

// Where the update of a layer finds what it takes by sample, in memory from `at` on; returns the memory
// that is left. The inputs are the caller's.
INLINE REAL *NAME(place_update)(const ck_layer *layer, NAME(layer) *l, NAME(layer) *below,
                                int64_t stride, int32_t turns, REAL *at) {
  const int64_t width = NAME(vectors)(layer->neurons) * LANES;
  l->update.b_column = LANES;
  l->update_columns = NAME(vectors)(layer->sources + 1);
  if (turns && NAME(turns)(layer, !below)) {
    l->turned_deltas = at;
    l->turned_sums = at + stride * width;
    l->update_columns = width / LANES;
    l->update = (NAME(product)){.a = l->forward.b, .a_stride = stride, .b = l->turned_deltas,
                                .b_step = width, .b_column = LANES, .c = l->turned_sums,
                                .c_row = width, .rows = layer->sources + 1,
                                .descent = &NAME(no_descent)};
    at = l->turned_sums + (layer->sources + 1) * width;
    if (below) return at;
    l->update.a = l->turned_inputs = at;
    for (int64_t s = 0; s < stride; s++) at[layer->sources * stride + s] = 1;
    return at + (layer->sources + 1) * stride;
  }
  if (!below) return at;
  l->update.b = below->transposed = at;
  l->update.b_step = below->transposed_stride = layer->stride;
  for (int64_t s = 0; s < stride; s++) at[s * layer->stride + layer->sources] = 1;
  return at + stride * layer->stride;
}

// Divides the scratch memory: each layer's values, its deltas, what it made its values of if the slope
// takes that, what updates take by sample. Updates may be turned if `turns`.
INLINE void NAME(divide)(const int in_lanes, const ck_network *network, NAME(layer) *layers,
                         int64_t stride, int32_t turns, const NAME(descent) *descent) {
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
    if (below) l->forward.b = below->forward.c;
    if (in_lanes) {
      l->update.b = l->forward.b;
      l->update.b_step = LANES;
      l->update.b_column = stride;
      l->update_columns = layer->sources + 1;
    } else
      at = NAME(place_update)(layer, l, below, stride, turns, at);
    if (!below) continue;
    l->backward = (NAME(product)){.a = l->forward.a, .a_stride = row, .b = deltas,
                                  .b_step = stride, .b_column = LANES, .c = below->deltas,
                                  .c_row = stride, .rows = layer->sources,
                                  .steps = layer->neurons,
                                  .values = below->kept ? below->kept : below->forward.c,
                                  .z = below->forward.z, .function = below->function};
  }
}

// Copies a block's inputs for the first layer's turned update.
INLINE void NAME(copy_inputs)(const NAME(layer) *first, int64_t vectors) {
  for (int64_t i = 0; i < first->forward.steps; i++)
    for (int64_t u = 0; u < vectors * LANES; u += LANES)
      NAME(store)(first->turned_inputs + i * first->update.a_stride + u,
                  NAME(load)(first->forward.b + i * first->forward.b_step + u));
}

// Moves the sums of turned updates from where the network keeps them, or `back` there.
static __attribute__((noinline)) void NAME(carry_sums)(const ck_network *network,
                                                       const NAME(layer) *layers, int32_t back) {
  for (int64_t at = 0; at < network->count; at++) {
    const ck_layer *layer = network->layers + at;
    REAL *sums = (REAL *)network->sums + layer->offset, *turned = layers[at].turned_sums;
    const int64_t width = layers[at].update.c_row;
    for (int64_t j = 0; turned && j < layer->neurons; j++)
      for (int64_t i = 0; i <= layer->sources; i++)
        if (back)
          sums[j * layer->stride + i] = turned[i * width + j];
        else
          turned[i * width + j] = sums[j * layer->stride + i];
  }
}

// The step that turned updates do not take, down sums that the network has got back.
static void NAME(descend_turned)(const ck_network *network, const NAME(layer) *layers,
                                 const NAME(descent) *descent) {
  for (int64_t at = 0; at < network->count; at++) {
    const ck_layer *layer = network->layers + at;
    const int64_t count = layer->neurons * layer->stride;
    REAL *w = (REAL *)network->parameters + layer->offset;
    const REAL *sums = (REAL *)network->sums + layer->offset;
    if (!layers[at].turned_sums) continue;
    if (network->links)
      NAME(penalized)(descent, w, (REAL *)network->links + layer->offset, sums, 1, count, count);
    else
      for (int64_t i = 0; i < count; i++) w[i] -= descent->rate * sums[i];
  }
}
