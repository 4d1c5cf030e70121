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
