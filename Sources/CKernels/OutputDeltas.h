// The deltas of a loss by the sums of the output layer.

// The error of an output, before the slope.
INLINE V NAME(error)(const int32_t loss, V output, V label) {
  V error = output - label;
  if (loss != ck_huber) return error;
  error = NAME(choose)(error > 1, NAME(splat)(1), error);
  return NAME(choose)(error < -1, NAME(splat)(-1), error);
}

// Cross-entropy with its sigmoid or softmax has no slope: the delta is the error.
INLINE int32_t NAME(slope_for)(int32_t loss, int32_t function) {
  return loss == ck_cross_entropy ? ck_linear : function;
}

// Whether a delta depends on the errors of the whole layer: a_i (e_i - sum of e_j a_j).
INLINE int32_t NAME(couples)(int32_t loss, int32_t function) {
  return function == ck_softmax && loss != ck_cross_entropy;
}

// Turns errors by neuron, then vector, into deltas where these are coupled.
static __attribute__((noinline)) void NAME(couple_columns)(REAL *deltas, const REAL *outputs,
                                                           int64_t rows, int64_t stride,
                                                           int64_t vectors) {
  for (int64_t i = 0; i < vectors * LANES; i += LANES) {
    V sum = {};
    for (int64_t at = i; at < rows * stride; at += stride)
      sum += NAME(load)(deltas + at) * NAME(load)(outputs + at);
    for (int64_t at = i; at < rows * stride; at += stride)
      NAME(store)(deltas + at, NAME(load)(outputs + at) * (NAME(load)(deltas + at) - sum));
  }
}

// The same of errors by sample, then neuron.
static void NAME(couple_rows)(REAL *deltas, const REAL *outputs, int64_t rows, int64_t width,
                              int64_t stride) {
  for (int64_t at = 0; at < rows * stride; at += stride) {
    REAL sum = 0;
    for (int64_t i = at; i < at + width; i++) sum += deltas[i] * outputs[i];
    for (int64_t i = at; i < at + width; i += LANES)
      NAME(store)(deltas + i, NAME(load)(outputs + i) * (NAME(load)(deltas + i) - sum));
  }
}
