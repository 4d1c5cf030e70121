// Functions of whole vectors.

// Adds neighbours level by level (Estrin), so that the terms need not wait for each other.
INLINE V NAME(polynomial)(V x, const REAL *coefficients, const int count) {
  V term[10]; // at most; of a known size, so that they stay in registers
  for (int i = 0; i < count; i++) term[i] = NAME(splat)(coefficients[i]);
  for (int left = count; left > 1; left = (left + 1) / 2, x *= x)
    for (int i = 0; i < (left + 1) / 2; i++)
      term[i] = 2 * i + 1 < left ? term[2 * i] + x * term[2 * i + 1] : term[2 * i];
  return term[0];
}

// An odd rational function fitted to the least relative error up to a limit, where it is exactly 1;
// beyond the limit only x itself still grows.
INLINE V NAME(tanh)(V x) {
#if MANTISSA_BITS == 23
  const REAL limit = 0x1.1ffbf2p+3 * 0x1.1ffbf2p+3;
  static const REAL above[] = {0.99999997901552204323, 0.1337972175087586554,
      0.003494039005449903202, 0.00002058355083135442544, 1.3319161767562958725e-8};
  static const REAL below[] = {1, 0.46713036992968311414, 0.025871090327822766491,
      0.00032830999566078014207, 7.7620575707497494645e-7};
#else
  const REAL limit = 0x1.2c04p+4 * 0x1.2c04p+4;
  static const REAL above[] = {0.99999999999999992924, 0.15180300687967525187,
      0.0059743608850211910161, 0.000093589619740831048925, 6.8284622636804110715e-7,
      2.439137808213729196e-9, 4.1668242990149869125e-12, 3.0586700049782517765e-15,
      7.3953034856078577352e-19, 2.4925190934228099971e-23};
  static const REAL below[] = {1, 0.48513634021300768784, 0.034353140956025632431,
      0.00082804521160062442972, 8.7518043137817993743e-6, 4.461389209733364657e-8,
      1.110308382496574141e-10, 1.2687757281103936392e-13, 5.6201855647305052595e-17,
      6.2046334222250749112e-21};
#endif
  const int terms = sizeof(above) / sizeof(REAL);
  V square = x * x;
  square = NAME(choose)(square > limit, NAME(splat)(limit), square);
  V value = x * NAME(polynomial)(square, above, terms) / NAME(polynomial)(square, below, terms);
  value = NAME(choose)(value > 1, NAME(splat)(1), value);
  return NAME(choose)(value < -1, NAME(splat)(-1), value);
}

// 2^k (1 + r + r^2 q(r)) with |r| <= ln 2 / 2; 2^k in two factors, whose product reaches the
// subnormals and infinity.
INLINE V NAME(exp)(V x) {
#if MANTISSA_BITS == 23
  const REAL low = -104, high = 89, magic = 12582912;
  const REAL ln2_high = 0.693115234375, ln2_low = 0.000031946184945309417232;
  static const REAL terms[] = {0.49999993412451677901, 0.16666520108119772443,
      0.041668394238306559488, 0.008368780391002468046, 0.0013814465171871015169};
#else
  const REAL low = -746, high = 710, magic = 6755399441055744;
  const REAL ln2_high = 0.69314718055829871446, ln2_low = 1.6465949582897081281e-12;
  static const REAL terms[] = {0.5000000000000010721, 0.16666666666666410233,
      0.041666666666529188951, 0.0083333333334956254386, 0.001388888894392254081,
      0.00019841269504759456446, 0.000024801492762890258572, 2.7557587349400780889e-6,
      2.7630378591220539143e-7, 2.4999962546560148918e-8};
#endif
  const WORD bias = ((WORD)1 << (sizeof(REAL) * 8 - MANTISSA_BITS - 2)) - 1;
  V inside = NAME(choose)(x > high, NAME(splat)(high), x);
  inside = NAME(choose)(inside < low, NAME(splat)(low), inside);
  V shifted = inside * (REAL)1.4426950408889634074 + magic;
  V k = shifted - magic;
  V r = (inside - k * ln2_high) - k * ln2_low;
  V value = 1 + (r + r * r * NAME(polynomial)(r, terms, sizeof(terms) / sizeof(REAL)));
  U power = (U)shifted - (U)NAME(splat)(magic) + 2 * bias;
  U half = power >> 1;
  return value * (V)(half << MANTISSA_BITS) * (V)((power - half) << MANTISSA_BITS);
}

INLINE V NAME(sigmoid)(V x) {
  V e = NAME(exp)(NAME(choose)(x < 0, x, -x));
  return NAME(choose)(x < 0, e, NAME(splat)(1)) / (1 + e);
}

// The value of an activation function at z.
INLINE V NAME(function)(const int32_t function, V z) {
  switch (function) {
#define VALUE(name, takes_z, value, slope)                                                         \
  case ck_##name: return value;
    CK_ACTIVATIONS(VALUE)
#undef VALUE
  default: return z;
  }
}

// delta * f'(z), where a = f(z).
INLINE V NAME(slope)(const int32_t function, V delta, V z, V a) {
  switch (function) {
#define SLOPE(name, takes_z, value, slope)                                                         \
  case ck_##name: return delta * (slope);
    CK_ACTIVATIONS(SLOPE)
#undef SLOPE
  default: return delta;
  }
}

// Calls EACH for the one function that is meant, as a constant.
#define EACH_OF(name, ...)                                                                         \
  case ck_##name: EACH(ck_##name) break;
#define EACH_FUNCTION(WHICH)                                                                       \
  switch (WHICH) { CK_ACTIVATIONS(EACH_OF) }

// Applies a function to `rows` rows of `vectors` vectors; keeps what was there in `z`, which may be
// null. Not inline, or the constants of every function take the registers of loops around it.
static __attribute__((noinline)) void NAME(activate)(int32_t function, REAL *values, REAL *z,
                                                     int64_t rows, int64_t stride,
                                                     int64_t vectors) {
  for (int64_t row = 0; z && row < rows; row++)
    memcpy(z + row * stride, values + row * stride, vectors * LANES * sizeof(REAL));
#define EACH(FUNCTION)                                                                             \
  for (int64_t row = 0; row < rows; row++, values += stride)                                       \
    for (int64_t i = 0; i < vectors * LANES; i += LANES)                                           \
      NAME(store)(values + i, NAME(function)(FUNCTION, NAME(load)(values + i)));
  EACH_FUNCTION(function)
#undef EACH
}

// Multiplies deltas by the slopes of a function; `z` may be null where the slope takes none.
static __attribute__((noinline)) void NAME(descend)(int32_t function, REAL *deltas,
                                                    const REAL *values, const REAL *z,
                                                    int64_t rows, int64_t stride,
                                                    int64_t vectors) {
  if (!z) z = values;
#define EACH(FUNCTION)                                                                             \
  for (int64_t at = 0; at < rows * stride; at += stride)                                           \
    for (int64_t i = at; i < at + vectors * LANES; i += LANES)                                     \
      NAME(store)(deltas + i, NAME(slope)(FUNCTION, NAME(load)(deltas + i), NAME(load)(z + i),     \
                                          NAME(load)(values + i)));
  EACH_FUNCTION(function)
#undef EACH
}

static void NAME(apply)(int32_t function, real *values, int64_t count) {
  NAME(activate)(function, values, 0, 1, 0, count / LANES);
}

static void NAME(exponential)(real *values, int64_t count) {
  for (REAL *at = values; at < (REAL *)values + count; at += LANES)
    NAME(store)(at, NAME(exp)(NAME(load)(at)));
}

// Softmax down `rows` rows, each column on its own: the sum in the order of the rows.
static __attribute__((noinline)) void NAME(softmax_columns)(REAL *values, int64_t rows,
                                                            int64_t stride, int64_t vectors) {
  for (int64_t i = 0; i < vectors * LANES; i += LANES) {
    V top = NAME(load)(values + i), sum = {};
    for (int64_t row = 1; row < rows; row++) {
      V z = NAME(load)(values + row * stride + i);
      top = NAME(choose)(z > top, z, top);
    }
    for (int64_t row = 0; row < rows; row++) {
      V e = NAME(exp)(NAME(load)(values + row * stride + i) - top);
      NAME(store)(values + row * stride + i, e);
      sum += e;
    }
    for (int64_t row = 0; row < rows; row++) {
      REAL *p = values + row * stride + i;
      NAME(store)(p, NAME(load)(p) / sum);
    }
  }
}

// The same of each row; `stride` leaves room for whole vectors.
static void NAME(softmax)(real *rows, int64_t count, int64_t width, int64_t stride) {
  for (int64_t at = 0; at < count * stride; at += stride) {
    REAL *row = (REAL *)rows + at;
    REAL top = row[0], sum = 0;
    for (int64_t i = 1; i < width; i++) top = row[i] > top ? row[i] : top;
    for (int64_t i = 0; i < width; i += LANES)
      NAME(store)(row + i, NAME(exp)(NAME(load)(row + i) - top));
    for (int64_t i = 0; i < width; i++) sum += row[i];
    for (int64_t i = 0; i < width; i += LANES) NAME(store)(row + i, NAME(load)(row + i) / sum);
  }
}
