// Small networks. A block is `block` vectors of samples: one sample in each lane, every parameter a
// number (wide = 0), or one sample a vector, one network in each lane, every parameter a vector
// (wide = 1). Values lie by neuron, then vector of the block.

#define MULTIPLY(...) (wide ? NAME(multiply_wide) : NAME(multiply_narrow))(__VA_ARGS__)

typedef struct {
  const REAL *inputs, *labels;
  int64_t input_step, input_column, label_step, label_column;
  const REAL *rows; // of inputs, for the gradient with samples in lanes
  int64_t row_stride;
  int64_t vectors, samples;
} NAME(block);

// The values of a layer, from its sources' `values` to its own.
INLINE void NAME(layer_forward)(const int wide, const ck_layer *layer, const REAL *parameters,
                                const REAL *sources, int64_t step, int64_t column, REAL *values,
                                int64_t stride, int64_t vectors) {
  const int64_t unit = wide ? LANES : 1;
  NAME(product) p = {.a = parameters + layer->offset * unit, .a_row = layer->stride * unit,
                     .a_step = unit, .b = sources, .b_step = step, .b_column = column, .c = values,
                     .c_row = stride, .c_column = LANES, .steps = layer->sources,
                     .start = NAME(from_a)};
  MULTIPLY(&p, layer->neurons, 0, vectors);
  if (layer->activation == ck_softmax)
    NAME(softmax_columns)(values, layer->neurons, stride, vectors);
  else
    NAME(activate)(layer->activation, values, layer->neurons, stride, vectors);
}

// Rows of values a layer takes in the scratch memory: its own, a row of ones which the biases weigh,
// and up to a multiple of four, which the transposition reads.
INLINE int64_t NAME(room)(const ck_layer *layer) { return (layer->neurons + 4) / 4 * 4; }

// (outputs - labels) f'(outputs); softmax goes with cross-entropy, whose delta has no slope.
INLINE void NAME(output_delta)(const ck_layer *layer, const NAME(block) *block,
                               const REAL *outputs, REAL *deltas) {
  for (int64_t j = 0; j < layer->neurons; j++)
    for (int64_t u = 0; u < block->vectors; u++) {
      const int64_t at = (j * block->vectors + u) * LANES;
      V output = NAME(load)(outputs + at);
      V label = NAME(load)(block->labels + j * block->label_step + u * block->label_column);
      NAME(store)(deltas + at, NAME(slope)(layer->activation, output - label, output));
    }
}

// The deltas of the layer below, whose outputs are `values`.
INLINE void NAME(layer_backward)(const int wide, const ck_layer *layer, const REAL *parameters,
                                 const REAL *deltas, const REAL *values, REAL *below,
                                 int64_t vectors) {
  const int64_t unit = wide ? LANES : 1, stride = vectors * LANES;
  NAME(product) p = {.a = parameters + layer->offset * unit, .a_row = unit,
                     .a_step = layer->stride * unit, .b = deltas, .b_step = stride,
                     .b_column = LANES, .c = below, .c_row = stride, .c_column = LANES,
                     .steps = layer->neurons, .start = NAME(from_zero)};
  MULTIPLY(&p, layer->sources, 0, vectors);
  const int32_t function = layer[-1].activation;
  for (int64_t at = 0; at < layer->sources * stride; at += LANES)
    NAME(store)(below + at, NAME(slope)(function, NAME(load)(below + at), NAME(load)(values + at)));
}

// Adds the samples' gradients to a layer's sums in their order, and takes the step if there is a rule.
// `sources` is by sample with samples in lanes, by source with networks in lanes.
INLINE void NAME(layer_update)(const int wide, const ck_layer *layer, ck_network *network,
                               const REAL *sources, int64_t step, int64_t column,
                               const REAL *deltas, const NAME(block) *block, const ck_rule *rule) {
  const int64_t unit = wide ? LANES : 1, at = layer->offset * unit, count = layer->sources + 1;
  NAME(product) p = {.a = deltas, .a_row = block->vectors * LANES, .a_step = unit, .b = sources,
                     .b_step = step, .b_column = column, .c = (REAL *)network->sums + at,
                     .c_row = layer->stride * unit, .c_column = LANES, .steps = block->samples,
                     .start = network->pending ? NAME(from_c) : NAME(from_zero)};
  if (rule) {
    p.parameters = (REAL *)network->parameters + at;
    p.links = network->links ? (REAL *)network->links + at : 0;
    p.rate = (REAL)rule->rate;
    p.decay = (REAL)rule->decay;
    p.penalty = rule->penalty;
  }
  MULTIPLY(&p, layer->neurons, 0, wide ? count : (count + LANES - 1) / LANES);
}

// From values by neuron to rows by sample that end in a 1, four neurons by four samples (or two by two) at a time.
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
  for (int64_t s = 0; s < samples; s++) rows[s * row_stride + neurons] = 1;
}

// The scratch memory of a block: values of all layers, deltas of two, one layer's rows.
typedef struct {
  REAL *values, *deltas, *below, *rows;
} NAME(scratch);

INLINE NAME(scratch) NAME(divide)(const ck_network *network, int64_t block) {
  int64_t room = 0, widest = 0;
  for (const ck_layer *layer = network->layers; layer < network->layers + network->count; layer++) {
    room += NAME(room)(layer);
    widest = layer->neurons > widest ? layer->neurons : widest;
  }
  REAL *values = network->scratch;
  return (NAME(scratch)){values, values + room * block, values + (room + widest) * block,
                         values + (room + 2 * widest) * block};
}

// Forward and backward over one block; the step is taken with the last block of a batch.
INLINE void NAME(train_block)(const int wide, ck_network *network, const NAME(scratch) *scratch,
                              const NAME(block) *block, const ck_rule *rule) {
  const ck_layer *layers = network->layers, *last = layers + network->count - 1;
  const int64_t stride = block->vectors * LANES;
  REAL *values = scratch->values;
  NAME(layer_forward)(wide, layers, network->parameters, block->inputs, block->input_step,
                      block->input_column, values, stride, block->vectors);
  for (const ck_layer *layer = layers + 1; layer <= last; layer++) {
    REAL *next = values + NAME(room)(layer - 1) * stride;
    NAME(layer_forward)(wide, layer, network->parameters, values, stride, LANES, next, stride,
                        block->vectors);
    values = next;
  }
  REAL *deltas = scratch->deltas, *below = scratch->below;
  NAME(output_delta)(last, block, values, deltas);
  for (const ck_layer *layer = last; layer > layers; layer--) {
    values -= NAME(room)(layer - 1) * stride;
    NAME(layer_backward)(wide, layer, network->parameters, deltas, values, below, block->vectors);
    if (wide)
      for (int64_t i = 0; i < stride; i += LANES)
        NAME(store)(values + layer->sources * stride + i, NAME(splat)(1));
    else
      NAME(transpose)(values, stride, layer->sources, block->samples, scratch->rows, layer->stride);
    NAME(layer_update)(wide, layer, network, wide ? values : scratch->rows,
                       wide ? LANES : layer->stride, wide ? stride : LANES, deltas, block, rule);
    REAL *swap = deltas;
    deltas = below;
    below = swap;
  }
  NAME(layer_update)(wide, layers, network, wide ? block->inputs : block->rows,
                     wide ? block->input_column : block->row_stride,
                     wide ? block->input_step : LANES, deltas, block, rule);
}

// Calls train_block for the samples first..<last of an epoch, batch by batch.
#define TRAIN(BLOCK_SAMPLES, ...)                                                                  \
  for (int64_t at = first, samples; at < last; at += samples) {                                    \
    int64_t end = (at / batch + 1) * batch < last ? (at / batch + 1) * batch : last;               \
    samples = end - at < BLOCK_SAMPLES ? end - at : BLOCK_SAMPLES;                                 \
    ck_rule step = *rule;                                                                          \
    const int32_t full = (at + samples) % batch == 0;                                              \
    step.rate = rule->rate / (double)(network->pending + samples);                                 \
    NAME(block) block = {__VA_ARGS__};                                                             \
    NAME(train_block)(wide, network, &scratch, &block, full ? &step : 0);                          \
    network->pending = full ? 0 : network->pending + samples;                                      \
  }

static void NAME(train)(ck_network *network, const ck_samples *data, int64_t first, int64_t last,
                        int64_t batch, const ck_rule *rule) {
  const int wide = 0;
  const NAME(scratch) scratch = NAME(divide)(network, BLOCK);
  TRAIN(BLOCK, .inputs = (const REAL *)data->columns + at, .input_step = data->column_stride,
        .input_column = LANES, .labels = (const REAL *)data->labels + at, .label_step = data->label_stride,
        .label_column = LANES, .rows = (const REAL *)data->rows + at * data->row_stride,
        .row_stride = data->row_stride, .vectors = (samples + LANES - 1) / LANES,
        .samples = samples)
}

static void NAME(train_lanes)(ck_network *network, const ck_lane_samples *data, int64_t first,
                              int64_t last, int64_t batch, const ck_rule *rule) {
  const int wide = 1;
  const NAME(scratch) scratch = NAME(divide)(network, WIDE_BLOCK * LANES);
  const int64_t inputs = (network->layers->sources + 1) * LANES;
  const int64_t labels = network->layers[network->count - 1].neurons * LANES;
  TRAIN(WIDE_BLOCK, .inputs = (const REAL *)data->features + at * inputs, .input_step = LANES,
        .input_column = inputs, .labels = (const REAL *)data->labels + at * labels, .label_step = LANES,
        .label_column = labels, .vectors = samples, .samples = samples)
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
      NAME(layer_forward)(0, layer, network->parameters, sources, step, LANES, target,
                          target_stride, vectors);
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
      NAME(layer_forward)(1, layer, network->parameters, sources, step, column, values, stride,
                          vectors);
      sources = values;
      step = stride;
      column = LANES;
      values += NAME(room)(layer) * stride;
    }
    NAME(score)(sources, (const REAL *)data->labels + at * last->neurons * LANES, last->neurons, vectors, losses,
                correct);
  }
}
#undef MULTIPLY
