// Layers of wide networks, samples as rows. Lanes run along the neurons; whatever runs over samples
// or neurons may be cut among threads, in whole vectors.

// Not inline: one copy of the many tiles serves all products.
static __attribute__((noinline)) void NAME(dense)(int32_t transposed, int32_t start,
                                                  const NAME(product) *p, int64_t columns) {
  const int end = p->descent ? to_parameters : to_sums;
  NAME(multiply)(0, 1, MAX_ROWS, 5, transposed, start, end, p, columns);
}

static void NAME(dense_forward)(const ck_dense *layer, int32_t function, const real *inputs,
                                int64_t input_stride, int64_t samples, real *outputs, real *z,
                                int64_t output_stride, int64_t first, int64_t last) {
  REAL *values = (REAL *)outputs + first;
  const int64_t vectors = (last - first + LANES - 1) / LANES;
  NAME(product) p = {.a = inputs, .a_stride = input_stride,
                     .b = (const REAL *)layer->parameters + first, .b_step = layer->stride,
                     .b_column = LANES, .c = values, .c_row = output_stride, .rows = samples,
                     .steps = layer->sources};
  NAME(dense)(0, from_b, &p, vectors);
  NAME(activate)(function, values, z ? (REAL *)z + first : 0, samples, output_stride, vectors);
  for (int64_t s = 0; s < samples && last == layer->neurons; s++)
    values[s * output_stride + last - first] = 1;
}

static void NAME(dense_delta)(int32_t loss, int32_t function, const real *results, const real *z,
                              const real *wanted, real *errors, int64_t samples, int64_t width,
                              int64_t stride) {
  const REAL *outputs = results, *labels = wanted;
  REAL *deltas = errors;
  for (int64_t at = 0; at < samples * stride; at += stride)
    for (int64_t i = at; i < at + width; i += LANES)
      NAME(store)(deltas + i,
                  NAME(error)(loss, NAME(load)(outputs + i), NAME(load)(labels + i)));
  if (NAME(couples)(loss, function))
    NAME(couple_rows)(deltas, outputs, samples, width, stride);
  else
    NAME(descend)(NAME(slope_for)(loss, function), deltas, outputs, z, samples, stride,
                  (width + LANES - 1) / LANES);
}

// `scratch` takes the weights of the wanted sources by neuron: neurons x (last - first) in whole
// vectors.
static void NAME(dense_backward)(const ck_dense *layer, int32_t function, const real *deltas,
                                 int64_t delta_stride, int64_t samples, const real *values,
                                 const real *z, real *below, int64_t stride, real *scratch, int64_t first,
                                 int64_t last) {
  const REAL *outputs = (const REAL *)values + first, *parameters = layer->parameters;
  REAL *source_deltas = (REAL *)below + first, *weights = scratch;
  const int64_t vectors = (last - first + LANES - 1) / LANES, width = vectors * LANES;
  for (int64_t i = first; i < last; i++)
    for (int64_t j = 0; j < layer->neurons; j++)
      weights[j * width + i - first] = parameters[i * layer->stride + j];
  NAME(product) p = {.a = deltas, .a_stride = delta_stride, .b = weights,
                     .b_step = width, .b_column = LANES, .c = source_deltas, .c_row = stride,
                     .rows = samples, .steps = layer->neurons};
  NAME(dense)(0, from_zero, &p, vectors);
  NAME(descend)(function, source_deltas, outputs, z ? (const REAL *)z + first : 0, samples, stride,
                vectors);
}

static void NAME(dense_mask)(real *deltas, const real *masks, int64_t samples, int64_t stride,
                             int64_t first, int64_t last) {
  NAME(mask)((REAL *)deltas + first, (const REAL *)masks + first, samples, stride, last - first);
}

// Asks memory for columns first..<last of the rows.
INLINE void NAME(fetch)(const ck_rows *rows, int64_t first, int64_t last) {
  const int64_t size = rows->data ? sizeof(REAL) : 1;
  const char *data = rows->data ? rows->data : (const void *)rows->bytes;
  for (int64_t s = 0; s < rows->count; s++)
    for (int64_t i = first; i < last && i < rows->width; i += 64 / size)
      __builtin_prefetch(data + (rows->order[s] * rows->width + i) * size, 0, 2);
}

static void NAME(dense_update)(const ck_dense *layer, const real *inputs, int64_t input_stride,
                               const real *deltas, int64_t delta_stride, int64_t samples,
                               int32_t pending, const ck_rule *rule, int64_t all,
                               const ck_rows *ahead, int64_t first, int64_t last) {
  const NAME(descent) descent = rule ? NAME(descent_by)(rule, all, 1) : (NAME(descent)){.due = 0};
  NAME(product) p = {.a = inputs, .a_stride = input_stride,
                     .b = (const REAL *)deltas + first, .b_step = delta_stride, .b_column = LANES,
                     .c = (REAL *)layer->sums + first,
                     .parameters = (REAL *)layer->parameters + first,
                     .links = layer->links ? (REAL *)layer->links + first : 0,
                     .c_row = layer->stride, .steps = samples, .descent = &descent};
  // In parts, as all rows ahead at once would hold up the reads.
  const int64_t most = 4 * MAX_ROWS;
  for (int64_t row = 0; row <= layer->sources; row += most) {
    if (ahead) NAME(fetch)(ahead, row, row + most);
    p.rows = layer->sources + 1 - row < most ? layer->sources + 1 - row : most;
    NAME(dense)(1, pending ? from_c : from_zero, &p, (last - first + LANES - 1) / LANES);
    p.a += most;
    p.c += most * layer->stride;
    p.parameters += most * layer->stride;
    if (p.links) p.links += most * layer->stride;
  }
}

static void NAME(dense_drop)(const ck_dropout *dropout, int64_t position, int64_t layer,
                             real *values, real *kept, real *masks, int64_t samples,
                             int64_t stride, int64_t first, int64_t last) {
  for (int64_t s = 0; s < samples; s++)
    memcpy((REAL *)kept + s * stride + first, (REAL *)values + s * stride + first,
           (last - first) * sizeof(REAL));
  NAME(draw_masks)(dropout, position, layer, masks, samples, stride, first, last, 1);
  NAME(dense_mask)(values, masks, samples, stride, first, last);
}

static void NAME(dense_step)(const ck_dense *layer, const ck_rule *rule, int64_t all,
                             int64_t steps, int64_t first, int64_t last) {
  const NAME(pace) pace = NAME(pace_of)(rule, all, steps);
#define AT(ARRAY) (layer->ARRAY ? (REAL *)layer->ARRAY + first : 0)
  NAME(step)(&pace, AT(parameters), AT(sums), AT(links), AT(means), AT(squares),
             layer->sources + 1, layer->stride, last - first);
#undef AT
}

// What bytes stand for, computed in double and then rounded.
INLINE void NAME(spread)(const uint8_t *restrict bytes, int64_t count, double zero, double step,
                         REAL *restrict row) {
  for (int64_t i = 0; i < count; i++) row[i] = (REAL)(zero + (double)bytes[i] * step);
}

static void NAME(dense_gather)(const ck_rows *from, real *to, int64_t stride) {
  REAL *row = to;
  for (int64_t s = 0; s < from->count; s++, row += stride) {
    const int64_t at = from->order[s] * from->width;
    if (from->data)
      memcpy(row, (const REAL *)from->data + at, from->width * sizeof(REAL));
    else
      NAME(spread)(from->bytes + at, from->width, from->zero, from->step, row);
    row[from->width] = 1;
  }
}
