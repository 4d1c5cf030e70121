// Dropout: values are multiplied by a mask of 0 and 1 / (1 - rate), and so are their deltas.

INLINE void NAME(mask)(REAL *values, const REAL *masks, int64_t rows, int64_t stride,
                       int64_t count) {
  for (int64_t at = 0; at < rows * stride; at += stride)
    for (int64_t i = at; i < at + count; i++) values[i] *= masks[i];
}

// The masks of a layer for samples from a position on.
static void NAME(draw_masks)(const ck_dropout *dropout, int64_t position, int64_t layer,
                             REAL *masks, int64_t samples, int64_t sample_step, int64_t first,
                             int64_t last, int64_t neuron_step) {
  const REAL scale = (REAL)(1 / (1 - dropout->rate));
  for (int64_t s = 0; s < samples; s++) {
    const uint64_t key = ck_number(ck_number(dropout->key, position + s), layer);
    for (int64_t j = first; j < last; j++) {
      const double draw = (double)(ck_number(key, j) >> 11) * 0x1p-53;
      masks[s * sample_step + j * neuron_step] = draw < dropout->rate ? 0 : scale;
    }
  }
}
