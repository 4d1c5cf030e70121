// Functions of whole vectors. tanh is an odd rational function fitted to the least relative error on
// 0...TANH_LIMIT, where it is exactly 1; exp is 2^k (1 + r + r^2 q(r)) with |r| <= ln 2 / 2.

// Adds neighbours level by level (Estrin), so that the terms need not wait for each other.
INLINE V NAME(polynomial)(V x, const REAL *coefficients, const int count) {
  V term[10]; // at most; of a known size, so that they stay in registers
  for (int i = 0; i < count; i++) term[i] = NAME(splat)(coefficients[i]);
  for (int left = count; left > 1; left = (left + 1) / 2, x *= x)
    for (int i = 0; i < (left + 1) / 2; i++)
      term[i] = 2 * i + 1 < left ? term[2 * i] + x * term[2 * i + 1] : term[2 * i];
  return term[0];
}

// Beyond the limit only x itself still grows, from 1 at the limit.
INLINE V NAME(tanh)(V x) {
  static const REAL above[] = TANH_ABOVE, below[] = TANH_BELOW;
  const REAL limit = (REAL)(TANH_LIMIT * TANH_LIMIT);
  V square = x * x;
  square = NAME(choose)(square > limit, NAME(splat)(limit), square);
  V value = x * NAME(polynomial)(square, above, TANH_TERMS) /
            NAME(polynomial)(square, below, TANH_TERMS);
  value = NAME(choose)(value > 1, NAME(splat)(1), value);
  return NAME(choose)(value < -1, NAME(splat)(-1), value);
}

// 2^k in two factors: their product reaches the subnormals and infinity.
INLINE V NAME(exp)(V x) {
  static const REAL terms[] = EXP_TERMS;
  const REAL low = EXP_LOW, high = EXP_HIGH, magic = EXP_MAGIC;
  V inside = NAME(choose)(x > high, NAME(splat)(high), x);
  inside = NAME(choose)(inside < low, NAME(splat)(low), inside);
  V shifted = inside * (REAL)1.4426950408889634074 + magic;
  V k = shifted - magic;
  V r = (inside - k * (REAL)LN2_HIGH) - k * (REAL)LN2_LOW;
  V value = 1 + (r + r * r * NAME(polynomial)(r, terms, sizeof(terms) / sizeof(REAL)));
  U power = (U)shifted - (U)NAME(splat)(magic) + 2 * EXP_BIAS;
  U half = power >> 1;
  return value * (V)(half << MANTISSA_BITS) * (V)((power - half) << MANTISSA_BITS);
}

INLINE V NAME(sigmoid)(V x) {
  V e = NAME(exp)(NAME(choose)(x < 0, x, -x));
  return NAME(choose)(x < 0, e, NAME(splat)(1)) / (1 + e);
}

INLINE V NAME(function)(const int32_t function, V x) {
  switch (function) {
  case ck_tanh: return NAME(tanh)(x);
  case ck_relu: return NAME(choose)(x <= 0, NAME(splat)(0), x);
  case ck_sigmoid: return NAME(sigmoid)(x);
  case ck_step: return NAME(choose)(x > 0, NAME(splat)(1), NAME(splat)(0));
  case ck_exponential: return NAME(exp)(x);
  default: return x;
  }
}

// delta * f'(z), where y = f(z).
INLINE V NAME(slope)(int32_t function, V delta, V y) {
  switch (function) {
  case ck_tanh: return delta * (1 - y * y);
  case ck_relu: return delta * NAME(choose)(y <= 0, NAME(splat)(0), NAME(splat)(1));
  case ck_sigmoid: return delta * (y * (1 - y));
  case ck_step: return delta * 0;
  default: return delta;
  }
}

// Calls EACH for the one function that is meant, as a constant.
#define EACH_FUNCTION(WHICH)                                                                       \
  switch (WHICH) {                                                                                 \
  case ck_tanh: EACH(ck_tanh) break;                                                               \
  case ck_relu: EACH(ck_relu) break;                                                               \
  case ck_sigmoid: EACH(ck_sigmoid) break;                                                         \
  case ck_step: EACH(ck_step) break;                                                               \
  case ck_exponential: EACH(ck_exponential) break;                                                 \
  default: EACH(ck_linear)                                                                         \
  }

// Applies a function to `rows` rows of `vectors` vectors. Not inline, or the constants of every
// function take the registers of loops around it.
static __attribute__((noinline)) void NAME(activate)(int32_t function, REAL *values, int64_t rows,
                                                     int64_t stride, int64_t vectors) {
#define EACH(FUNCTION)                                                                             \
  for (int64_t row = 0; row < rows; row++, values += stride)                                       \
    for (int64_t i = 0; i < vectors * LANES; i += LANES)                                           \
      NAME(store)(values + i, NAME(function)(FUNCTION, NAME(load)(values + i)));
  EACH_FUNCTION(function)
#undef EACH
}

static void NAME(apply)(int32_t function, real *values, int64_t count) {
  NAME(activate)(function, values, 1, 0, count / LANES);
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
