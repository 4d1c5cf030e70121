// Small networks. A block is some vectors of samples: one sample in each lane, every parameter a
// number (wide = 0), or one sample a vector, one network in each lane, every parameter a vector
// (wide = 1). Values lie by neuron, then vector of the block.

// A layer at work, its places in memory found once for a whole run.
typedef struct {
  REAL *weights, *sums, *links;
  int64_t stride, neurons, sources; // `stride` from a neuron's weights to the next's
  int32_t function, below;          // `below` is the function of the layer below
  const REAL *inputs;               // by source and vector
  int64_t input_step, input_column;
  const REAL *rows; // by sample and source; ends in ones, which the biases weigh
  int64_t row_step, row_column;
  REAL *values, *transposed; // its own values; by sample, for the gradient of the next layer
  int64_t value_stride, transposed_stride;
} NAME(layer);

// Calls TILE for tiles of up to HIGHEST rows by `most` columns: as many as there are registers for.
#define WIDE_MOST (VECTOR_BYTES == 64 ? 4 : 2) // with networks in lanes
#define HIGHEST (VECTOR_BYTES == 64 && most == 1 ? 8 : 4)
#define EACH_TILE(ROWS, COLUMNS)                                                                   \
  for (int64_t column = 0, width; column < (COLUMNS); column += width) {                           \
    width = (COLUMNS) - column < most ? (COLUMNS) - column : most;                                 \
    for (int64_t row = 0, height; row < (ROWS); row += height) {                                   \
      height = (ROWS) - row < HIGHEST ? (ROWS) - row : HIGHEST;                                    \
      switch (height * 8 + width) {                                                                \
        HEIGHT(1) HEIGHT(2) HEIGHT(3) HEIGHT(4) HEIGHT(5) HEIGHT(6) HEIGHT(7) HEIGHT(8)            \
      }                                                                                            \
    }                                                                                              \
  }
#define HEIGHT(R) SIZE(R, 1) SIZE(R, 2) SIZE(R, 3) SIZE(R, 4)
#define SIZE(R, C) case R * 8 + C: if (R <= HIGHEST && C <= most) { TILE(R, C); } break;

// A tile's sums. An array whose size is known only after inlining would stay in memory.
#define TILE_SUMS V room[16], (*sum)[columns] = (void *)room

// Adds a[row][0] b[0][column] + a[row][1] b[1][column] + ... in this order; a is a number for all
// lanes, or (wide) a vector.
INLINE void NAME(add_to_tile)(const int wide, const int rows, const int columns,
                              V sum[rows][columns], const REAL *a, int64_t a_row, int64_t a_step,
                              const REAL *b, int64_t b_step, int64_t b_column, int64_t steps) {
  for (; steps > 0; steps--, a += a_step, b += b_step)
    EACH_SUM sum[i][j] += NAME(factor)(wide, a + i * a_row) * NAME(load)(b + j * b_column);
}

INLINE void NAME(weigh)(const int wide, const int rows, const int columns, const NAME(layer) *l,
                        const REAL *weights, const REAL *inputs, REAL *values) {
  const int64_t unit = wide ? LANES : 1;
  TILE_SUMS;
  EACH_SUM sum[i][j] = NAME(factor)(wide, weights + i * l->stride + l->sources * unit);
  NAME(add_to_tile)(wide, rows, columns, sum, weights, l->stride, unit, inputs, l->input_step,
                    wide ? l->input_column : LANES, l->sources);
#define EACH(FUNCTION)                                                                             \
  EACH_SUM NAME(store)(values + i * l->value_stride + j * LANES,                                   \
                       NAME(function)(FUNCTION, sum[i][j]));
  switch (l->function) { // the usual ones at once, while the sums are in registers
  case ck_tanh: EACH(ck_tanh) break;
  case ck_relu: EACH(ck_relu) break;
  case ck_sigmoid: EACH(ck_sigmoid) break;
  default: EACH(ck_linear) NAME(activate)(l->function, values, rows, l->value_stride, columns);
  }
#undef EACH
}

// The values of a layer.
INLINE void NAME(layer_forward)(const int wide, const int most, const NAME(layer) *l,
                                int64_t vectors) {
#define TILE(R, C)                                                                                 \
  NAME(weigh)(wide, R, C, l, l->weights + row * l->stride,                                         \
              l->inputs + column * (wide ? l->input_column : LANES),                               \
              l->values + row * l->value_stride + column * LANES)
  EACH_TILE(l->neurons, vectors)
#undef TILE
  if (l->function == ck_softmax)
    NAME(softmax_columns)(l->values, l->neurons, l->value_stride, vectors);
}

// (outputs - labels) f'(outputs); softmax goes with cross-entropy, whose delta has no slope.
INLINE void NAME(output_delta)(const NAME(layer) *l, const REAL *labels, int64_t label_step,
                               int64_t label_column, REAL *deltas, int64_t vectors) {
  for (int64_t j = 0; j < l->neurons; j++)
    for (int64_t u = 0; u < vectors; u++) {
      const int64_t at = j * l->value_stride + u * LANES;
      V output = NAME(load)(l->values + at);
      V label = NAME(load)(labels + j * label_step + u * label_column);
      NAME(store)(deltas + at, NAME(slope)(l->function, output - label, output));
    }
}

INLINE void NAME(weigh_back)(const int wide, const int rows, const int columns,
                             const NAME(layer) *l, const REAL *weights, const REAL *deltas,
                             const REAL *values, REAL *below) {
  const int64_t stride = l->value_stride;
  TILE_SUMS;
  EACH_SUM sum[i][j] = (V){};
  NAME(add_to_tile)(wide, rows, columns, sum, weights, wide ? LANES : 1, l->stride, deltas, stride,
                    LANES, l->neurons);
#define EACH(FUNCTION)                                                                             \
  EACH_SUM NAME(store)(below + i * stride + j * LANES,                                             \
                       NAME(slope)(FUNCTION, sum[i][j],                                            \
                                   NAME(load)(values + i * stride + j * LANES)));
  EACH_FUNCTION(l->below)
#undef EACH
}

// The deltas of the layer below.
INLINE void NAME(layer_backward)(const int wide, const int most, const NAME(layer) *l,
                                 const REAL *deltas, REAL *below, int64_t vectors) {
#define TILE(R, C)                                                                                 \
  NAME(weigh_back)(wide, R, C, l, l->weights + row * (wide ? LANES : 1), deltas + column * LANES,  \
                   l->inputs + row * l->value_stride + column * LANES,                             \
                   below + row * l->value_stride + column * LANES)
  EACH_TILE(l->sources, vectors)
#undef TILE
}

INLINE void NAME(descend)(const int wide, const int rows, const int columns,
                          const NAME(layer) *l, const REAL *deltas, const REAL *inputs, int64_t at,
                          int64_t samples, int32_t pending, const NAME(descent) *descent) {
  TILE_SUMS;
  if (pending) {
    EACH_SUM sum[i][j] = NAME(load)(l->sums + at + i * l->stride + j * LANES);
  } else {
    EACH_SUM sum[i][j] = (V){};
  }
  NAME(add_to_tile)(wide, rows, columns, sum, deltas, l->value_stride, wide ? LANES : 1, inputs,
                    l->row_step, wide ? l->row_column : LANES, samples);
  NAME(settle)(rows, columns, sum, descent, l->weights + at, l->links ? l->links + at : 0,
               l->sums + at, l->stride);
}

// Adds the samples' gradients to a layer's sums in their order, and takes the step if it is due.
INLINE void NAME(layer_update)(const int wide, const int most, const NAME(layer) *l,
                               const REAL *deltas, int64_t samples, int32_t pending,
                               const NAME(descent) *descent) {
#define TILE(R, C)                                                                                 \
  NAME(descend)(wide, R, C, l, deltas + row * l->value_stride,                                     \
                l->rows + column * (wide ? l->row_column : LANES),                                 \
                row * l->stride + column * LANES, samples, pending, descent)
  const int64_t count = l->sources + 1;
  EACH_TILE(l->neurons, wide ? count : (count + LANES - 1) / LANES)
#undef TILE
}
#undef EACH_TILE
#undef HEIGHT
#undef SIZE
#undef HIGHEST
#undef TILE_SUMS

// Rows of values a layer takes in the scratch memory: its own, one of ones, and up to a multiple of
// four, which the transposition reads.
INLINE int64_t NAME(room)(const ck_layer *layer) { return (layer->neurons + 4) / 4 * 4; }

// From values by neuron to rows by sample, four neurons by four samples (or two by two) at a time.
typedef REAL NAME(part) __attribute__((vector_size(16), aligned(sizeof(REAL))));
INLINE void NAME(transpose)(const REAL *values, int64_t stride, int64_t neurons, int64_t samples,
                            REAL *rows, int64_t row_stride) {
  const int64_t size = 16 / sizeof(REAL);
  for (int64_t j = 0; j < neurons; j += size)
    for (int64_t s = 0; s < samples; s += size) {
      const REAL *from = values + j * stride + s;
      REAL *to = rows + s * row_stride + j;
#define FROM(i) (*(const NAME(part) *)(from + (i) * stride))
#define TO(i) (*(NAME(part) *)(to + (i) * row_stride))
#if MANTISSA_BITS == 23
      NAME(part) a = FROM(0), b = FROM(1), c = FROM(2), d = FROM(3);
      NAME(part) ab = __builtin_shufflevector(a, b, 0, 4, 1, 5);
      NAME(part) cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
      NAME(part) ab2 = __builtin_shufflevector(a, b, 2, 6, 3, 7);
      NAME(part) cd2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
      TO(0) = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
      TO(1) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
      TO(2) = __builtin_shufflevector(ab2, cd2, 0, 1, 4, 5);
      TO(3) = __builtin_shufflevector(ab2, cd2, 2, 3, 6, 7);
#else
      NAME(part) a = FROM(0), b = FROM(1);
      TO(0) = __builtin_shufflevector(a, b, 0, 2);
      TO(1) = __builtin_shufflevector(a, b, 1, 3);
#endif
#undef FROM
#undef TO
    }
}

// Divides the scratch memory: values of all layers, rows of values by sample, deltas of two.
// Returns where the deltas begin; those of one layer take half of what follows.
INLINE REAL *NAME(divide)(const int wide, const ck_network *network, NAME(layer) *layers,
                          int64_t stride) {
  const int64_t unit = wide ? LANES : 1;
  REAL *at = network->scratch;
  for (int64_t i = 0; i < network->count; i++) {
    const ck_layer *layer = network->layers + i;
    NAME(layer) *l = layers + i;
    const int64_t offset = layer->offset * unit;
    *l = (NAME(layer)){.weights = (REAL *)network->parameters + offset,
                       .sums = (REAL *)network->sums + offset,
                       .links = network->links ? (REAL *)network->links + offset : 0,
                       .stride = layer->stride * unit, .neurons = layer->neurons,
                       .sources = layer->sources, .function = layer->activation,
                       .values = at, .value_stride = stride};
    for (int64_t lane = 0; lane < stride; lane++) at[layer->neurons * stride + lane] = 1;
    at += NAME(room)(layer) * stride;
    if (!i) continue;
    l->below = l[-1].function;
    l->inputs = l->rows = l[-1].values;
    l->input_step = l->row_column = stride;
    l->input_column = l->row_step = LANES;
    if (wide) continue;
    l->rows = l[-1].transposed = at;
    l->row_step = l[-1].transposed_stride = layer->stride;
    for (int64_t s = 0; s < stride; s++) at[s * layer->stride + layer->sources] = 1;
    at += stride * layer->stride;
  }
  return at;
}

// A batch, or the part of one that a block holds.
typedef struct {
  const REAL *labels;
  int64_t label_step, label_column, vectors, samples, delta_room;
  REAL *deltas;
  int32_t pending;
  NAME(descent) descent;
} NAME(block);

// Forward and backward over one block; `most` vectors at a time, 1 if it has no more.
INLINE void NAME(train_block)(const int wide, const int most, const NAME(layer) *layers,
                              const NAME(layer) *last, const NAME(block) *block) {
  const int64_t vectors = most == 1 ? 1 : block->vectors;
  for (const NAME(layer) *l = layers; l <= last; l++) {
    NAME(layer_forward)(wide, most, l, vectors);
    if (!wide && l < last)
      NAME(transpose)(l->values, l->value_stride, l->neurons, block->samples, l->transposed,
                      l->transposed_stride);
  }
  REAL *deltas = block->deltas, *below = deltas + block->delta_room;
  NAME(output_delta)(last, block->labels, block->label_step, block->label_column, deltas, vectors);
  for (const NAME(layer) *l = last;; l--) {
    if (l > layers) NAME(layer_backward)(wide, most, l, deltas, below, vectors);
    NAME(layer_update)(wide, most, l, deltas, block->samples, block->pending, &block->descent);
    if (l == layers) break;
    REAL *swap = deltas;
    deltas = below;
    below = swap;
  }
}

INLINE int64_t NAME(widest)(const ck_network *network) {
  int64_t widest = 0;
  for (int64_t i = 0; i < network->count; i++)
    widest = network->layers[i].neurons > widest ? network->layers[i].neurons : widest;
  return widest;
}

// Calls train_block for the samples first..<last of an epoch, batch by batch.
#define TRAIN(MOST, ...)                                                                           \
  for (int64_t at = first, end = first / batch * batch, samples; at < last; at += samples) {       \
    if (at >= end) end += batch;                                                                   \
    samples = (end < last ? end : last) - at;                                                      \
    samples = samples < MOST ? samples : MOST;                                                     \
    const int32_t due = at + samples == end;                                                       \
    const int64_t all = network->pending + samples;                                                \
    block.samples = samples;                                                                       \
    block.pending = network->pending > 0;                                                          \
    block.descent = NAME(descent_by)(rule, rule->rate / (double)all, due);                         \
    __VA_ARGS__                                                                                    \
    network->pending = due ? 0 : all;                                                              \
  }

// Every block takes the same number of vectors; samples beyond its own are computed for nothing.
INLINE void NAME(train_narrow)(const int most, ck_network *network, const ck_samples *data,
                               int64_t first, int64_t last, int64_t batch, int64_t vectors,
                               const ck_rule *rule) {
  NAME(layer) layers[network->count], *top = layers + network->count - 1;
  NAME(block) block = {.label_step = data->label_stride, .label_column = LANES, .vectors = vectors,
                       .deltas = NAME(divide)(0, network, layers, vectors * LANES),
                       .delta_room = NAME(widest)(network) * vectors * LANES};
  layers->input_step = data->column_stride;
  layers->row_step = data->row_stride;
  TRAIN(BLOCK, {
    layers->inputs = (const REAL *)data->columns + at;
    layers->rows = (const REAL *)data->rows + at * data->row_stride;
    block.labels = (const REAL *)data->labels + at;
    NAME(train_block)(0, most, layers, top, &block);
  })
}

static void NAME(train)(ck_network *network, const ck_samples *data, int64_t first, int64_t last,
                        int64_t batch, const ck_rule *rule) {
  const int64_t vectors = ((batch < BLOCK ? batch : BLOCK) + LANES - 1) / LANES;
  if (vectors == 1)
    NAME(train_narrow)(1, network, data, first, last, batch, 1, rule);
  else
    NAME(train_narrow)(2, network, data, first, last, batch, vectors, rule);
}

static void NAME(train_lanes)(ck_network *network, const ck_lane_samples *data, int64_t first,
                              int64_t last, int64_t batch, const ck_rule *rule) {
  const int64_t vectors = batch < WIDE_BLOCK ? batch : WIDE_BLOCK;
  NAME(layer) layers[network->count], *top = layers + network->count - 1;
  const int64_t inputs = (network->layers->sources + 1) * LANES;
  const int64_t labels = network->layers[network->count - 1].neurons * LANES;
  NAME(block) block = {.label_step = LANES, .label_column = labels,
                       .deltas = NAME(divide)(1, network, layers, vectors * LANES),
                       .delta_room = NAME(widest)(network) * vectors * LANES};
  layers->input_step = layers->row_column = LANES;
  layers->input_column = layers->row_step = inputs;
  TRAIN(WIDE_BLOCK, {
    layers->inputs = layers->rows = (const REAL *)data->features + at * inputs;
    block.labels = (const REAL *)data->labels + at * labels;
    block.vectors = samples;
    NAME(train_block)(1, WIDE_MOST, layers, top, &block);
  })
}
#undef TRAIN

static void NAME(evaluate)(const ck_network *network, const ck_samples *data, int32_t every,
                           real *results, int64_t stride) {
  const ck_layer *end = network->layers + network->count;
  for (int64_t at = 0; at < data->count; at += BLOCK) {
    const int64_t left = (data->count - at + LANES - 1) / LANES;
    const int64_t vectors = left < BLOCK / LANES ? left : BLOCK / LANES;
    const REAL *sources = (const REAL *)data->columns + at;
    REAL *scratch = network->scratch, *result = (REAL *)results + at;
    int64_t step = data->column_stride;
    for (const ck_layer *layer = network->layers; layer < end; layer++) {
      const int32_t keep = every || layer + 1 == end;
      REAL *target = keep ? result : scratch;
      const int64_t target_stride = keep ? stride : BLOCK;
      const NAME(layer) l = {.weights = (REAL *)network->parameters + layer->offset,
                             .stride = layer->stride, .neurons = layer->neurons,
                             .sources = layer->sources, .function = layer->activation,
                             .inputs = sources, .input_step = step, .values = target,
                             .value_stride = target_stride};
      NAME(layer_forward)(0, 2, &l, vectors);
      sources = target;
      step = target_stride;
      result += every ? layer->neurons * stride : 0;
      scratch += keep ? 0 : NAME(room)(layer) * BLOCK;
    }
  }
}

// Losses add up sample by sample, output by output, in double; an output is correct where
// its sign is the label's, and never where it is no number.
INLINE void NAME(score)(const REAL *outputs, const REAL *labels, int64_t neurons, int64_t vectors,
                        double *losses, double *correct) {
  for (int64_t u = 0; u < vectors; u++)
    for (int64_t j = 0; j < neurons; j++)
      for (int64_t lane = 0; lane < LANES; lane++) {
        double output = outputs[(j * vectors + u) * LANES + lane];
        double label = labels[(u * neurons + j) * LANES + lane];
        double error = output - label;
        losses[lane] += 0.5 * (error * error);
        correct[lane] += (output >= 0) == (label >= 0) && output == output ? 1 : 0;
      }
}

static void NAME(score_lanes)(const ck_network *network, const ck_lane_samples *data,
                              double *losses, double *correct) {
  const ck_layer *layers = network->layers, *last = layers + network->count - 1;
  const int64_t inputs = (layers->sources + 1) * LANES;
  for (int64_t at = 0; at < data->count; at += WIDE_BLOCK) {
    const int64_t left = data->count - at, vectors = left < WIDE_BLOCK ? left : WIDE_BLOCK;
    const int64_t stride = vectors * LANES;
    const REAL *sources = (const REAL *)data->features + at * inputs;
    int64_t step = LANES, column = inputs;
    REAL *values = network->scratch;
    for (const ck_layer *layer = layers; layer <= last; layer++) {
      const NAME(layer) l = {.weights = (REAL *)network->parameters + layer->offset * LANES,
                             .stride = layer->stride * LANES, .neurons = layer->neurons,
                             .sources = layer->sources, .function = layer->activation,
                             .inputs = sources, .input_step = step, .input_column = column,
                             .values = values, .value_stride = stride};
      NAME(layer_forward)(1, WIDE_MOST, &l, vectors);
      sources = values;
      step = stride;
      column = LANES;
      values += NAME(room)(layer) * stride;
    }
    NAME(score)(sources, (const REAL *)data->labels + at * last->neurons * LANES, last->neurons,
                vectors, losses, correct);
  }
}
#undef WIDE_MOST
#undef EACH_FUNCTION
