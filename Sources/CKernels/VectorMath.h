// Functions of whole vectors.

// Adds neighbours level by level (Estrin), so that the terms need not wait for each other.
INLINE V NAME(polynomial)(V x, const REAL *coefficients, const int count) {
  V term[12]; // at most; of a known size, so that they stay in registers
  for (int i = 0; i < count; i++) term[i] = NAME(splat)(coefficients[i]);
  for (int left = count; left > 1; left = (left + 1) / 2, x *= x)
    for (int i = 0; i < (left + 1) / 2; i++)
      term[i] = 2 * i + 1 < left ? term[2 * i] + x * term[2 * i + 1] : term[2 * i];
  return term[0];
}

INLINE V NAME(clamp)(V x, REAL low, REAL high) {
  x = NAME(choose)(x > high, NAME(splat)(high), x);
  return NAME(choose)(x < low, NAME(splat)(low), x);
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
  return NAME(clamp)(value, -1, 1);
}

// Adding this number and taking it away rounds to an integer, which the lowest bits of the sum are.
#define MAGIC (3 * (REAL)((WORD)1 << (MANTISSA_BITS - 1)))
#define BIAS (((WORD)1 << (sizeof(REAL) * 8 - MANTISSA_BITS - 2)) - 1)
#define LN2_HIGH (REAL)(MANTISSA_BITS == 23 ? 0.693115234375 : 0.69314718055829871446)
#define LN2_LOW (REAL)(MANTISSA_BITS == 23 ? 0.000031946184945309417232 : 1.6465949582897081281e-12)

// e^x is 2^k (1 + r + r^2 q(r)) with |r| <= ln 2 / 2: returns r + r^2 q(r), and 2^k in two factors,
// whose product reaches the subnormals and infinity.
INLINE V NAME(power)(V x, V factors[2]) {
#if MANTISSA_BITS == 23
  const REAL low = -104, high = 89;
  static const REAL terms[] = {0.49999993412451677901, 0.16666520108119772443,
      0.041668394238306559488, 0.008368780391002468046, 0.0013814465171871015169};
#else
  const REAL low = -746, high = 710;
  static const REAL terms[] = {0.5000000000000010721, 0.16666666666666410233,
      0.041666666666529188951, 0.0083333333334956254386, 0.001388888894392254081,
      0.00019841269504759456446, 0.000024801492762890258572, 2.7557587349400780889e-6,
      2.7630378591220539143e-7, 2.4999962546560148918e-8};
#endif
  V inside = NAME(clamp)(x, low, high);
  V shifted = inside * (REAL)1.4426950408889634074 + MAGIC;
  V k = shifted - MAGIC;
  V r = (inside - k * LN2_HIGH) - k * LN2_LOW;
  U exponent = (U)shifted - (U)NAME(splat)(MAGIC) + 2 * BIAS;
  U half = exponent >> 1;
  factors[0] = (V)(half << MANTISSA_BITS);
  factors[1] = (V)((exponent - half) << MANTISSA_BITS);
  return r + r * r * NAME(polynomial)(r, terms, sizeof(terms) / sizeof(REAL));
}

INLINE V NAME(exp)(V x) {
  V factors[2], rest = NAME(power)(x, factors);
  return (1 + rest) * factors[0] * factors[1];
}

// e^x - 1, without losing small values; for x below ln of the largest power of two.
INLINE V NAME(expm1)(V x) {
  V factors[2], rest = NAME(power)(x, factors), scale = factors[0] * factors[1];
  return scale * rest + (scale - 1);
}

INLINE V NAME(sigmoid)(V x) {
  V e = NAME(exp)(NAME(choose)(x < 0, x, -x));
  return NAME(choose)(x < 0, e, NAME(splat)(1)) / (1 + e);
}

// ln((sum + difference) / (sum - difference)) for a quotient from 1/2 to 2:
// 2 artanh s = 2 s + s^3 p(s^2) with s = difference / sum.
INLINE V NAME(log_ratio)(V difference, V sum) {
#if MANTISSA_BITS == 23
  static const REAL terms[] = {0.66666416285778530018, 0.40021527296679991478,
      0.28001803982825828062, 0.28011993759960874367};
#else
  static const REAL terms[] = {0.66666666666666309843, 0.40000000000155076396,
      0.28571428548122181869, 0.2222222395342103504, 0.18181744486174984045,
      0.15386548254487935448, 0.13301123063356737499, 0.1210493238655795464,
      0.083450233627188489145, 0.17009664819247456985};
#endif
  V s = difference / sum, square = s * s;
  return 2 * s + s * (square * NAME(polynomial)(square, terms, sizeof(terms) / sizeof(REAL)));
}

// ln x = k ln 2 + ln m with m between the roots of 1/2 and 2; -infinity at 0, NaN below.
INLINE V NAME(log)(V x) {
  const REAL least = MANTISSA_BITS == 23 ? 0x1p-126 : 0x1p-1022;
  const U fraction = (U){} + (((UWORD)1 << MANTISSA_BITS) - 1);
  W subnormal = x < least, upper;
  U bits = (U)NAME(choose)(subnormal, x * (REAL)((WORD)1 << MANTISSA_BITS), x);
  V m = (V)((bits & fraction) | ((U)NAME(splat)(1)));
  V k = (V)((bits >> MANTISSA_BITS) + (U)NAME(splat)(MAGIC)) - (MAGIC + BIAS);
  k = NAME(choose)(subnormal, k - MANTISSA_BITS, k);
  upper = m > (REAL)1.4142135623730950488;
  m = NAME(choose)(upper, m / 2, m);
  k = NAME(choose)(upper, k + 1, k);
  V value = k * LN2_HIGH + (NAME(log_ratio)(m - 1, m + 1) + k * LN2_LOW);
  V infinite = NAME(splat)(__builtin_inff());
  value = NAME(choose)(x == infinite, x, value);
  return NAME(choose)(x > 0, value, NAME(choose)(x == 0, -infinite, infinite - infinite));
}

// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|), so that nothing overflows.
INLINE V NAME(softplus)(V x) {
  V e = NAME(exp)(NAME(choose)(x < 0, x, -x));
  return NAME(choose)(x > 0, x, NAME(splat)(0)) + NAME(log_ratio)(e, 2 + e);
}

// x times a share of it: 0 where the share is, though x be infinite.
INLINE V NAME(share)(V x, V part) { return NAME(choose)(part > 0, x * part, part); }

// The normal distribution: the probability of less than x, and its density at x. In the tails the
// probability is e^(-x^2 / 2) (7/16 + q(x)) / (x + 13/16): by the choice of these two numbers |q| < 0.04,
// so that the errors of the rational function fitted to q hardly count. What the rounding of x^2 loses
// is put back.
INLINE V NAME(normal)(V x, V *density) {
#if MANTISSA_BITS == 23
  const REAL limit = 14.6, splitter = 0x1p12 + 1;
  static const REAL above[] = {-0.031250001002193482574, 0.12264738432577947434,
      0.064655320543567198308, 0.012261139523698509487, -0.00040587394791441225561,
      -0.0004654744294311560578};
  static const REAL below[] = {1, 1.7027876631809906084, 1.2472645423642111293,
      0.49950093989732684577, 0.11197423680127201616, 0.012072954979064394759};
#else
  const REAL limit = 38.7, splitter = 0x1p27 + 1;
  static const REAL above[] = {-0.031249999999999990015, 0.1019925847507960449,
      0.13867890269651906797, 0.081195949811554161601, 0.027704626892590011904,
      0.0056923046132534923781, 0.00056267142226951198862, -0.000034958795806253300773,
      -0.000019668995007009419473, -2.7052308414503071455e-6, -1.5204267486050269616e-7};
  static const REAL below[] = {1, 2.3637379975371985755, 2.5980593992296327402,
      1.7532670748593907494, 0.80702210811584300049, 0.26577015074810419137,
      0.063721385009081868057, 0.011051064297942514147, 0.0013378081232599027277,
      0.00010330999526127305311, 3.9432486267500030543e-6};
#endif
  const int terms = sizeof(above) / sizeof(REAL);
  V size = NAME(choose)(x < 0, -x, x);
  size = NAME(choose)(size > limit, NAME(splat)(limit), size);
  V shifted = size * splitter, high = shifted - (shifted - size), low = size - high;
  V square = size * size, lost = ((high * high - square) + 2 * high * low) + low * low;
  V factors[2], rest = NAME(power)(square * (REAL)-0.5, factors);
  rest -= (1 + rest) * (lost * (REAL)0.5);
  V q = NAME(polynomial)(size, above, terms) / NAME(polynomial)(size, below, terms);
  V ratio = (q + (REAL)0.4375) / (size + (REAL)0.8125);
  V tail = (ratio + ratio * rest) * factors[0] * factors[1];
  *density = (1 + rest) * factors[0] * factors[1] * (REAL)0.39894228040143267794;
  return NAME(choose)(x > 0, 1 - tail, tail);
}

// The sine of x + shift pi, for a shift of 0 or 1/2: of what is left of x after whole multiples of
// pi, whose first pieces times their number are exact up to |x| = 100,000 (Float), 6,000,000
// (Double). Beyond, it loses accuracy, and stays within -1...1.
INLINE V NAME(sine)(V x, const REAL shift) {
#if MANTISSA_BITS == 23
  static const REAL pi[] = {0x1.92p+1, 0x1.fcp-11, -0x1.58p-20, 0x1.1p-29, 0x1.68c234p-38};
  static const REAL terms[] = {-0.1666665838812789334, 0.0083330344433751658215,
      -0.00019807158636403807324, 2.600170594919619217e-6};
#else
  static const REAL pi[] = {0x1.921fb544p+1, 0x1.0b4611a8p-33, -0x1.d9cceba3f91f2p-65};
  static const REAL terms[] = {-0.16666666666666665185, 0.0083333333333331525829,
      -0.00019841269841193966529, 2.755731920850160441e-6, -2.5052106629910863493e-8,
      1.6058927437163714502e-10, -7.6426711100470801769e-13, 2.7177941223722982509e-15};
#endif
  V shifted = (x * (REAL)0.31830988618379067154 + shift) + MAGIC;
  V turns = (shifted - MAGIC) - shift;
  for (int i = 0; i < (int)(sizeof(pi) / sizeof(REAL)); i++) x -= turns * pi[i];
  x = NAME(clamp)(x, -1.6, 1.6); // a little beyond pi / 2, as the number of turns is rounded
  V square = x * x;
  V value = x + x * (square * NAME(polynomial)(square, terms, sizeof(terms) / sizeof(REAL)));
  value = NAME(clamp)(value, -1, 1);
  return (V)((U)value ^ (U)shifted << (sizeof(REAL) * 8 - 1)); // odd multiples turn the sign
}

// s + x s (1 - s) with the sigmoid s, where neither s nor 1 - s loses small values.
INLINE V NAME(swish_slope)(V x) {
  V e = NAME(exp)(NAME(choose)(x < 0, x, -x)), large = 1 / (1 + e), small = e * large;
  return NAME(choose)(x < 0, small, large) + NAME(share)(x, small * large);
}

INLINE V NAME(gelu)(V x) {
  V density;
  return NAME(share)(x, NAME(normal)(x, &density));
}

INLINE V NAME(gelu_slope)(V x) {
  V density, probability = NAME(normal)(x, &density);
  return probability + NAME(share)(x, density);
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

static void NAME(logarithm)(real *values, int64_t count) {
  for (REAL *at = values; at < (REAL *)values + count; at += LANES)
    NAME(store)(at, NAME(log)(NAME(load)(at)));
}

static void NAME(multiply_slopes)(int32_t function, real *deltas, const real *values,
                                  const real *z, int64_t count) {
  NAME(descend)(function, deltas, values, z, 1, count, count / LANES);
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
