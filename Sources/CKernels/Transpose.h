// From values by neuron to rows by sample. A vector is one to four parts of 16 bytes, of PART numbers.
#define PART ((int)(16 / sizeof(REAL)))
typedef REAL NAME(part) __attribute__((vector_size(16), aligned(sizeof(REAL))));

// Turns PART rows `in` within each of their parts: column k of a part becomes that part of out[k].
// WHICH names the numbers of one part, from number k on, that MERGE takes of two vectors of n.
#if MANTISSA_BITS == 23
#define LEFT(k, n) k, k + n, k + 1, k + 1 + n
#define RIGHT(k, n) LEFT(k + 2, n)
#define LOWER(k, n) k, k + 1, k + n, k + 1 + n
#define UPPER(k, n) LOWER(k + 2, n)
#define TURN(TYPE, MERGE)                                                                          \
  TYPE ab = MERGE(in[0], in[1], LEFT), cd = MERGE(in[2], in[3], LEFT);                             \
  TYPE ef = MERGE(in[0], in[1], RIGHT), gh = MERGE(in[2], in[3], RIGHT);                           \
  TYPE out[] = {MERGE(ab, cd, LOWER), MERGE(ab, cd, UPPER), MERGE(ef, gh, LOWER),                  \
                MERGE(ef, gh, UPPER)};
#else
#define LEFT(k, n) k, k + n
#define RIGHT(k, n) LEFT(k + 1, n)
#define TURN(TYPE, MERGE)                                                                          \
  TYPE out[] = {MERGE(in[0], in[1], LEFT), MERGE(in[0], in[1], RIGHT)};
#endif

// PART neurons by PART samples.
INLINE void NAME(transpose_part)(const REAL *from, int64_t stride, REAL *to, int64_t row_stride) {
#define MERGE(a, b, WHICH) __builtin_shufflevector(a, b, WHICH(0, PART))
  NAME(part) in[PART];
  for (int i = 0; i < PART; i++) in[i] = *(const NAME(part) *)(from + i * stride);
  TURN(NAME(part), MERGE)
  for (int i = 0; i < PART; i++) *(NAME(part) *)(to + i * row_stride) = out[i];
#undef MERGE
}

#if VECTOR_BYTES > 16
typedef int64_t NAME(quads) __attribute__((vector_size(VECTOR_BYTES)));

// LANES neurons by LANES samples.
INLINE void NAME(transpose_square)(const REAL *from, int64_t stride, REAL *to,
                                   int64_t row_stride) {
  V turned[PART][VECTOR_BYTES / 16]; // by sample, then part of the neurons
  _Pragma("unroll") for (int part = 0; part < VECTOR_BYTES / 16; part++) {
#if VECTOR_BYTES == 32
#define MERGE(a, b, WHICH) __builtin_shufflevector(a, b, WHICH(0, LANES), WHICH(PART, LANES))
#else
#define MERGE(a, b, WHICH)                                                                         \
  __builtin_shufflevector(a, b, WHICH(0, LANES), WHICH(PART, LANES), WHICH(2 * PART, LANES),       \
                          WHICH(3 * PART, LANES))
#endif
    V in[PART];
    for (int i = 0; i < PART; i++) in[i] = NAME(load)(from + (part * PART + i) * stride);
    TURN(V, MERGE)
    for (int i = 0; i < PART; i++) turned[i][part] = out[i];
#undef MERGE
  }
#define PUT(PLACE, VALUE) NAME(store)(to + ((PLACE) * PART + i) * row_stride, (V)(VALUE));
  _Pragma("unroll") for (int i = 0; i < PART; i++) {
    const NAME(quads) a = (NAME(quads))turned[i][0], b = (NAME(quads))turned[i][1];
#if VECTOR_BYTES == 32
    PUT(0, __builtin_shufflevector(a, b, 0, 1, 4, 5))
    PUT(1, __builtin_shufflevector(a, b, 2, 3, 6, 7))
#else
    const NAME(quads) c = (NAME(quads))turned[i][2], d = (NAME(quads))turned[i][3];
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 1, 4, 5, 8, 9, 12, 13)
#define ODD(a, b) __builtin_shufflevector(a, b, 2, 3, 6, 7, 10, 11, 14, 15)
    PUT(0, EVEN(EVEN(a, b), EVEN(c, d)))
    PUT(1, EVEN(ODD(a, b), ODD(c, d)))
    PUT(2, ODD(EVEN(a, b), EVEN(c, d)))
    PUT(3, ODD(ODD(a, b), ODD(c, d)))
#undef EVEN
#undef ODD
#endif
  }
#undef PUT
}
#endif

// In squares of whole vectors as far as the neurons fill them; rows and samples are read, and rows
// written, up to a whole vector of samples, neurons up to a whole part.
INLINE void NAME(transpose)(const REAL *values, int64_t stride, int64_t neurons, int64_t samples,
                            REAL *rows, int64_t row_stride) {
  int64_t j = 0;
#if VECTOR_BYTES > 16
  for (; neurons - j >= LANES; j += LANES)
    for (int64_t s = 0; s < samples; s += LANES)
      NAME(transpose_square)(values + j * stride + s, stride, rows + s * row_stride + j, row_stride);
#endif
  for (; j < neurons; j += PART)
    for (int64_t s = 0; s < samples; s += PART)
      NAME(transpose_part)(values + j * stride + s, stride, rows + s * row_stride + j, row_stride);
}
#undef PART
#undef LEFT
#undef RIGHT
#undef LOWER
#undef UPPER
#undef TURN
