// Small networks. A block is some vectors of samples: one sample in each lane, every parameter a
// number (in_lanes = 0), or one sample a vector, one network in each lane, every parameter a vector
// (in_lanes = 1). Values lie by neuron, then vector of the block.

// Tiles of a small network: rows and columns that leave registers to compute with.
#define LANE_MOST (VECTOR_BYTES == 64 ? 4 : 2)
#define TALLEST (VECTOR_BYTES == 64 ? 8 : 4)
#define TALLEST_UPDATE (VECTOR_BYTES == 64 && MANTISSA_BITS == 23 ? 12 : TALLEST)
#define HIGHEST (most == 1 || (most == 2 && MANTISSA_BITS == 23) ? TALLEST : 4)

INLINE void NAME(layer_forward)(const int in_lanes, const int highest, const int most,
                                const NAME(product) *p, int64_t vectors) {
  NAME(multiply)(in_lanes, 0, highest, most, 0, from_a, to_values, p, vectors);
  if (p->function == ck_softmax) NAME(softmax_columns)(p->c, p->rows, p->c_row, vectors);
}

// A batch, or the part of one that a block holds.
typedef struct {
  const REAL *labels;
  int64_t label_step, label_column, vectors, samples;
  int32_t pending, loss;
  int64_t position;
  const ck_dropout *dropout;
} NAME(block);

// Leaves out some of a layer's values.
static __attribute__((noinline)) void NAME(drop)(const NAME(layer) *l, int64_t index,
                                                 const NAME(block) *block) {
  const int64_t stride = l->forward.c_row, neurons = l->forward.rows;
  memcpy(l->kept, l->forward.c, neurons * stride * sizeof(REAL));
  NAME(draw_masks)(block->dropout, block->position, index, l->masks, block->samples, 1, 0, neurons,
                   stride);
  NAME(mask)(l->forward.c, l->masks, neurons, stride, stride);
}

// The deltas of the loss by the outputs' sums.
INLINE void NAME(output_delta)(const NAME(layer) *l, const NAME(block) *block, int64_t vectors) {
  const int32_t couples = NAME(couples)(block->loss, l->function);
  const int32_t function = couples ? ck_linear : NAME(slope_for)(block->loss, l->function);
  for (int64_t j = 0; j < l->forward.rows; j++)
    for (int64_t u = 0; u < vectors; u++) {
      const int64_t at = j * l->forward.c_row + u * LANES;
      V output = NAME(load)(l->forward.c + at);
      V z = l->forward.z ? NAME(load)(l->forward.z + at) : output;
      V label = NAME(load)(block->labels + j * block->label_step + u * block->label_column);
      V error = NAME(error)(block->loss, output, label);
      NAME(store)(l->deltas + at, NAME(slope)(function, error, z, output));
    }
  if (couples)
    NAME(couple_columns)(l->deltas, l->forward.c, l->forward.rows, l->forward.c_row, vectors);
}

// Forward and backward over one block, `most` vectors at a time, 1 if it has no more. Gradients add
// up over the samples in their order.
INLINE void NAME(train_block)(const int in_lanes, const int most, NAME(layer) *layers,
                              NAME(layer) *last, const NAME(block) *block) {
  const int64_t vectors = most == 1 ? 1 : block->vectors;
  for (NAME(layer) *l = layers; l <= last; l++) {
    NAME(layer_forward)(in_lanes, HIGHEST, most, &l->forward, vectors);
    if (!in_lanes && l->masks) NAME(drop)(l, l - layers, block);
    if (!in_lanes && l->transposed)
      NAME(transpose)(l->forward.c, l->forward.c_row, l->forward.rows, block->samples,
                      l->transposed, l->transposed_stride);
  }
  NAME(output_delta)(last, block, vectors);
  for (NAME(layer) *l = last; l >= layers; l--) {
    if (l > layers) {
      NAME(multiply)(in_lanes, 0, HIGHEST, most, 1, from_zero, to_deltas, &l->backward, vectors);
      if (!in_lanes && l[-1].masks)
        NAME(mask)(l->backward.c, l[-1].masks, l->backward.rows, l->backward.c_row,
                   l->backward.c_row);
    }
    if (!in_lanes && most == 2 && l->turned_deltas)
      NAME(transpose)(l->deltas, l->forward.c_row, l->forward.rows, block->samples,
                      l->turned_deltas, l->update.b_step);
    l->update.steps = block->samples;
    NAME(multiply)(in_lanes, 0, in_lanes ? HIGHEST : TALLEST_UPDATE, most, 0,
                   block->pending ? from_c : from_zero, to_parameters, &l->update,
                   l->update_columns);
  }
}

// Takes the separate step of every layer that learns.
INLINE void NAME(step_network)(const int in_lanes, ck_network *network, const ck_rule *rule,
                               int64_t all) {
  const int64_t unit = in_lanes ? LANES : 1;
  const NAME(pace) pace = NAME(pace_of)(rule, all, ++network->steps);
  for (int64_t i = 0; i < network->count; i++) {
    const ck_layer *layer = network->layers + i;
    const int64_t at = layer->offset * unit, count = layer->neurons * layer->stride * unit;
    if (rule->frozen >> i & 1) continue;
#define AT(ARRAY) ((REAL *)network->ARRAY ? (REAL *)network->ARRAY + at : 0)
    NAME(step)(&pace, AT(parameters), AT(sums), AT(links), AT(means), AT(squares), 1, count, count);
#undef AT
  }
}

// Calls train_block for the samples first..<last of an epoch, batch by batch.
#define TRAIN(MOST, ...)                                                                           \
  for (int64_t at = first, end = first / batch * batch, samples; at < last; at += samples) {       \
    if (at >= end) end += batch;                                                                   \
    samples = (end < last ? end : last) - at;                                                      \
    samples = samples < MOST ? samples : MOST;                                                     \
    const int32_t due = at + samples == end || (rule->closes && at + samples == data->count);      \
    const int64_t all = network->pending + samples;                                                \
    block.samples = samples;                                                                       \
    block.pending = network->pending > 0;                                                          \
    descent = NAME(descent_by)(rule, all, due && !rule->separate);                                 \
    __VA_ARGS__                                                                                    \
    if (due && rule->separate) NAME(step_network)(in_lanes, network, rule, all);                   \
    network->pending = due ? 0 : all;                                                              \
  }

// Every block takes the same number of vectors; samples beyond its own are computed for nothing.
// Updates may be turned where batches take several blocks: the sums are turned back at their end.
INLINE void NAME(train_samples)(const int most, ck_network *network, const ck_samples *data,
                               int64_t first, int64_t last, int64_t batch, int64_t vectors,
                               const ck_rule *rule) {
  NAME(layer) layers[network->count], *top = layers + network->count - 1;
  NAME(descent) descent = {};
  const int in_lanes = 0;
  NAME(block) block = {.label_step = data->label_stride, .label_column = LANES,
                       .vectors = vectors, .loss = rule->loss, .dropout = &rule->dropout};
  NAME(divide)(in_lanes, network, layers, vectors * LANES, batch > BLOCK, &descent);
  layers->forward.b_step = data->column_stride;
  if (!layers->turned_sums) layers->update.b_step = data->row_stride;
  if (batch > BLOCK && network->pending) NAME(carry_sums)(network, layers, 0);
  TRAIN(BLOCK, {
    layers->forward.b = (const REAL *)data->columns + at;
    if (layers->turned_sums)
      NAME(copy_inputs)(layers, vectors);
    else
      layers->update.b = (const REAL *)data->rows + at * data->row_stride;
    block.labels = (const REAL *)data->labels + at;
    block.position = at;
    NAME(train_block)(in_lanes, most, layers, top, &block);
    if (batch > BLOCK && (due || at + samples == last)) {
      NAME(carry_sums)(network, layers, 1);
      if (descent.due) NAME(descend_turned)(network, layers, &descent);
    }
  })
}

static void NAME(train)(ck_network *network, const ck_samples *data, int64_t first, int64_t last,
                        int64_t batch, const ck_rule *rule) {
  const int64_t vectors = ((batch < BLOCK ? batch : BLOCK) + LANES - 1) / LANES;
  if (vectors == 1)
    NAME(train_samples)(1, network, data, first, last, batch, 1, rule);
  else
    NAME(train_samples)(2, network, data, first, last, batch, vectors, rule);
}

static void NAME(train_lanes)(ck_network *network, const ck_lane_samples *data, int64_t first,
                              int64_t last, int64_t batch, const ck_rule *rule) {
  const int64_t vectors = batch < LANE_BLOCK ? batch : LANE_BLOCK;
  NAME(layer) layers[network->count], *top = layers + network->count - 1;
  const int64_t inputs = (network->layers->sources + 1) * LANES;
  const int64_t labels = network->layers[network->count - 1].neurons * LANES;
  NAME(descent) descent = {};
  const int in_lanes = 1;
  NAME(block) block = {.label_step = LANES, .label_column = labels, .loss = rule->loss};
  NAME(divide)(in_lanes, network, layers, vectors * LANES, 0, &descent);
  layers->forward.b_step = layers->update.b_column = LANES;
  layers->forward.b_column = layers->update.b_step = inputs;
  TRAIN(LANE_BLOCK, {
    layers->forward.b = layers->update.b = (const REAL *)data->features + at * inputs;
    block.labels = (const REAL *)data->labels + at * labels;
    block.vectors = samples;
    NAME(train_block)(in_lanes, LANE_MOST, layers, top, &block);
  })
}
#undef TRAIN

static void NAME(evaluate)(const ck_network *network, const ck_samples *data, int32_t part,
                           real *results, int64_t stride) {
  const ck_layer *end = network->layers + network->count;
  const int32_t every = part == ck_every_neuron;
  for (int64_t at = 0; at < data->count; at += BLOCK) {
    const int64_t left = (data->count - at + LANES - 1) / LANES;
    const int64_t vectors = left < BLOCK / LANES ? left : BLOCK / LANES;
    const REAL *inputs = (const REAL *)data->columns + at;
    REAL *scratch = network->scratch, *result = (REAL *)results + at;
    int64_t step = data->column_stride;
    for (const ck_layer *layer = network->layers; layer < end; layer++) {
      const int32_t keep = every || layer + 1 == end;
      NAME(product) p = NAME(forward)(0, network, layer, keep ? result : scratch,
                                      keep ? stride : BLOCK);
      p.b = inputs;
      p.b_step = step;
      if (part == ck_output_sums && layer + 1 == end) p.function = ck_linear;
      NAME(layer_forward)(0, 4, 2, &p, vectors);
      inputs = p.c;
      step = p.c_row;
      result += every ? layer->neurons * stride : 0;
      scratch += keep ? 0 : NAME(padded_rows)(layer) * BLOCK;
    }
  }
}

// The outputs of networks in lanes for some samples from one on, by output, then sample; or, where
// `sums` is set, what the outputs are made of.
INLINE const REAL *NAME(lane_outputs)(const ck_network *network, const ck_lane_samples *data,
                                      int64_t at, int64_t samples, int32_t sums) {
  const ck_layer *layers = network->layers, *last = layers + network->count - 1;
  const int64_t inputs = (layers->sources + 1) * LANES;
  const REAL *values = (const REAL *)data->features + at * inputs;
  REAL *scratch = network->scratch;
  for (const ck_layer *layer = layers; layer <= last; layer++) {
    NAME(product) p = NAME(forward)(1, network, layer, scratch, samples * LANES);
    p.b = values;
    if (layer == layers) {
      p.b_step = LANES;
      p.b_column = inputs;
    }
    if (layer == last && sums) p.function = ck_linear;
    NAME(layer_forward)(1, 4, LANE_MOST, &p, samples);
    values = p.c;
    scratch += NAME(padded_rows)(layer) * p.c_row;
  }
  return values;
}

static void NAME(evaluate_lanes)(const ck_network *network, const ck_lane_samples *data,
                                 real *results) {
  const int64_t rows = network->layers[network->count - 1].neurons, stride = data->count * LANES;
  for (int64_t at = 0; at < data->count; at += LANE_BLOCK) {
    const int64_t left = data->count - at, samples = left < LANE_BLOCK ? left : LANE_BLOCK;
    const REAL *values = NAME(lane_outputs)(network, data, at, samples, 0);
    REAL *result = (REAL *)results + at * LANES;
    for (int64_t j = 0; j < rows; j++, values += samples * LANES, result += stride)
      for (int64_t i = 0; i < samples * LANES; i += LANES)
        NAME(store)(result + i, NAME(load)(values + i));
  }
}

// Losses add up sample by sample; a sample is right where its outputs answer its labels' class.
static void NAME(score_lanes)(const ck_network *network, const ck_scoring *how,
                              const ck_lane_samples *data, double *losses, double *correct) {
  const int64_t rows = network->layers[network->count - 1].neurons;
  for (int64_t at = 0; at < data->count; at += LANE_BLOCK) {
    const int64_t left = data->count - at, vectors = left < LANE_BLOCK ? left : LANE_BLOCK;
    const REAL *values =
        NAME(lane_outputs)(network, data, at, vectors, how->loss == ck_cross_entropy);
    const REAL *labels = (const REAL *)data->labels + at * rows * LANES;
    for (int64_t u = 0; u < vectors; u++, values += LANES, labels += rows * LANES) {
      const int64_t step = vectors * LANES;
      NAME(doubles) squares = {};
      *(NAME(doubles) *)losses += NAME(loss)(how, values, step, labels, LANES, rows, &squares);
      W right = NAME(class)(values, step, rows, how->middle) ==
                NAME(class)(labels, LANES, rows, how->label_middle);
      *(NAME(doubles) *)correct -= __builtin_convertvector(right, NAME(doubles));
    }
  }
}
#undef LANE_MOST
#undef HIGHEST
#undef TALLEST_UPDATE
#undef TALLEST
#undef EACH_FUNCTION
