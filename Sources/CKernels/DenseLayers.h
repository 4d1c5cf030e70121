// Layers of wide networks, samples as rows. Lanes run along the neurons; whatever runs over samples or
// neurons may be cut among threads, in whole vectors.

static void NAME(dense_forward)(const ck_dense *layer, int32_t function, const real *inputs,
                                int64_t input_stride, int64_t samples, real *results,
                                int64_t output_stride, int64_t first, int64_t last) {
  REAL *outputs = results;
  NAME(product) p = {.a = inputs, .a_row = input_stride, .a_step = 1, .b = layer->parameters,
                     .b_step = layer->stride, .b_column = LANES, .c = outputs,
                     .c_row = output_stride, .steps = layer->sources,
                     .start = NAME(from_b)};
  const int64_t from = first / LANES, to = (last + LANES - 1) / LANES;
  NAME(multiply)(&p, samples, from, to);
  NAME(activate)(function, outputs + from * LANES, samples, output_stride, to - from);
  for (int64_t s = 0; s < samples && last == layer->neurons; s++)
    outputs[s * output_stride + last] = 1;
}

static void NAME(dense_delta)(int32_t function, const real *results, const real *wanted,
                              real *errors, int64_t samples, int64_t width, int64_t stride) {
  const REAL *outputs = results, *labels = wanted;
  REAL *deltas = errors;
  for (int64_t at = 0; at < samples * stride; at += stride)
    for (int64_t i = at; i < at + width; i += LANES) {
      V output = NAME(load)(outputs + i);
      V error = output - NAME(load)(labels + i);
      NAME(store)(deltas + i, NAME(slope)(function, error, output));
    }
}

// `scratch` takes the weights of the wanted sources by neuron: neurons x (last - first) in whole vectors.
static void NAME(dense_backward)(const ck_dense *layer, int32_t function, const real *deltas,
                                 int64_t delta_stride, int64_t samples, const real *values,
                                 real *below, int64_t stride, real *room, int64_t first,
                                 int64_t last) {
  const REAL *outputs = values, *parameters = layer->parameters;
  REAL *source_deltas = below, *scratch = room;
  const int64_t width = (last - first + LANES - 1) / LANES * LANES;
  for (int64_t i = first; i < last; i++)
    for (int64_t j = 0; j < layer->neurons; j++)
      scratch[j * width + i - first] = parameters[i * layer->stride + j];
  NAME(product) p = {.a = deltas, .a_row = delta_stride, .a_step = 1, .b = scratch,
                     .b_step = width, .b_column = LANES, .c = source_deltas + first,
                     .c_row = stride, .steps = layer->neurons,
                     .start = NAME(from_zero)};
  NAME(multiply)(&p, samples, 0, width / LANES);
  for (int64_t at = first; at < samples * stride; at += stride)
    for (int64_t i = at; i < at + width; i += LANES)
      NAME(store)(source_deltas + i, NAME(slope)(function, NAME(load)(source_deltas + i),
                                                 NAME(load)(outputs + i)));
}

static void NAME(dense_update)(const ck_dense *layer, const real *inputs, int64_t input_stride,
                               const real *deltas, int64_t delta_stride, int64_t samples,
                               int32_t pending, const ck_rule *rule, const ck_rows *ahead,
                               int64_t first, int64_t last) {
  NAME(product) p = {.a = inputs, .a_row = 1, .a_step = input_stride, .b = deltas,
                     .b_step = delta_stride, .b_column = LANES, .c = layer->sums,
                     .c_row = layer->stride, .steps = samples,
                     .start = pending ? NAME(from_c) : NAME(from_zero), .ahead = ahead};
  if (rule) {
    p.parameters = layer->parameters;
    p.links = layer->links;
    p.descent = NAME(descent_by)(rule, rule->rate, 1);
  }
  NAME(multiply)(&p, layer->sources + 1, first / LANES, (last + LANES - 1) / LANES);
}

static void NAME(dense_gather)(const ck_rows *from, real *to, int64_t stride) {
  REAL *row = to;
  for (int64_t s = 0; s < from->count; s++, row += stride) {
    memcpy(row, (const REAL *)from->data + from->order[s] * from->width, from->width * sizeof(REAL));
    row[from->width] = 1;
  }
}
