// The one inner loop, in tiles of vectors whose sums stay in registers:
// c[row][column] = start + a[row][0] b[0][column] + a[row][1] b[1][column] + ... in this order, each
// step rounded once if `fused` (fma), else after the product and after the sum.
// a is a number for all lanes, or (networks in_lanes) a vector; a[row][step] lies at
// row * a_stride + step, or, transposed, at row + step * a_stride.

typedef struct {
  const REAL *a, *b;
  REAL *c;
  int64_t a_stride, b_step, b_column, c_row, rows, steps;
  const REAL *values; // for deltas: these lie as c does, and so do `z`, `parameters` and `links`
  REAL *z;            // where sums are kept (for values), or were kept (for deltas); or null
  REAL *parameters, *links;
  const NAME(descent) *descent;
  int32_t function; // that makes c of the sums, or made `values`
} NAME(product);

#define EACH_SUM                                                                                   \
  _Pragma("unroll") for (int i = 0; i < rows; i++)                                                \
    _Pragma("unroll") for (int j = 0; j < columns; j++)

INLINE V NAME(factor)(const int in_lanes, const REAL *a) {
  return in_lanes ? NAME(load)(a) : NAME(splat)(*a);
}

// What the sums become. Places are read before anything is stored, as a stored vector might
// overwrite them for all that C knows.
INLINE void NAME(finish)(const int rows, const int columns, const int end, V sum[rows][columns],
                         const NAME(product) *p, int64_t at) {
  const NAME(descent) *descent = p->descent;
  const REAL *values = end == to_deltas ? p->values + at : 0;
  REAL *parameters = end == to_parameters ? p->parameters + at : 0, *c = p->c + at;
  const int64_t c_row = p->c_row;
#define KEEP(VALUE) EACH_SUM NAME(store)(c + i * c_row + j * LANES, VALUE);
#define EACH(FUNCTION) KEEP(NAME(function)(FUNCTION, sum[i][j]))
  if (end == to_values) {
    switch (p->function) { // the usual ones at once, while the sums are in registers
    case ck_tanh: EACH(ck_tanh) break;
    case ck_relu: EACH(ck_relu) break;
    case ck_sigmoid: EACH(ck_sigmoid) break;
    default:
      EACH(ck_linear)
      NAME(activate)(p->function, c, p->z ? p->z + at : 0, rows, c_row, columns);
    }
  }
#undef EACH
#define EACH(FUNCTION)                                                                             \
  KEEP(NAME(slope)(FUNCTION, sum[i][j], sum[i][j], NAME(load)(values + i * c_row + j * LANES)))
  if (end == to_deltas) {
    switch (p->function) {
    case ck_tanh: EACH(ck_tanh) break;
    case ck_relu: EACH(ck_relu) break;
    case ck_sigmoid: EACH(ck_sigmoid) break;
    default:
      KEEP(sum[i][j])
      NAME(descend)(p->function, c, values, p->z ? p->z + at : 0, rows, c_row, columns);
    }
  }
#undef EACH
  if (end == to_sums || (end == to_parameters && (!descent->due || p->links))) KEEP(sum[i][j])
#undef KEEP
  if (end == to_parameters && descent->due) {
    const REAL rate = descent->rate;
    if (p->links)
      NAME(penalized)(descent, parameters, p->links + at, c, rows, c_row, columns * LANES);
    else
      EACH_SUM {
        REAL *w = parameters + i * c_row + j * LANES;
        NAME(store)(w, NAME(load)(w) - rate * sum[i][j]);
      }
  }
}

// All but the places are constants. The array has a known size, or it would not be registers.
INLINE void NAME(tile)(const int in_lanes, const int fused, const int rows, const int columns,
                       const int transposed, const int start, const int end,
                       const NAME(product) *p, int64_t row, int64_t column) {
  V registers[2 * MAX_ROWS + 2], (*sum)[columns] = (void *)registers;
  const int64_t unit = in_lanes ? LANES : 1, b_step = p->b_step, b_column = p->b_column;
  const int64_t a_row = transposed ? unit : p->a_stride, a_step = transposed ? p->a_stride : unit;
  const int64_t at = row * p->c_row + column * LANES;
  const REAL *a = p->a + row * a_row, *b = p->b + column * b_column, *c = p->c + at;
  const REAL *a_bias = a + p->steps * a_step, *b_bias = b + p->steps * b_step;
  if (start == from_zero) EACH_SUM sum[i][j] = (V){};
  if (start == from_c) EACH_SUM sum[i][j] = NAME(load)(c + i * p->c_row + j * LANES);
  if (start == from_a) EACH_SUM sum[i][j] = NAME(factor)(in_lanes, a_bias + i * a_row);
  if (start == from_b) EACH_SUM sum[i][j] = NAME(load)(b_bias + j * b_column);
  for (int64_t steps = p->steps; steps > 0; steps--, a += a_step, b += b_step)
    EACH_SUM {
      V factor = NAME(factor)(in_lanes, a + i * a_row), value = NAME(load)(b + j * b_column);
      sum[i][j] = fused ? __builtin_elementwise_fma(factor, value, sum[i][j])
                        : sum[i][j] + factor * value;
    }
  NAME(finish)(rows, columns, end, sum, p, at);
}

// Sums and a row of b must leave registers to compute with.
#define MOST_COLUMNS(ROWS) ((2 * MAX_ROWS + 2) / (ROWS + 1))
#define TILE(R, C)                                                                                 \
  case R * 8 + C:                                                                                  \
    if (R <= highest && C <= widest && C <= MOST_COLUMNS(R))                                       \
      NAME(tile)(in_lanes, fused, R, C, transposed, start, end, p, row, column);                          \
    break;
#define TILES(R) TILE(R, 1) TILE(R, 2) TILE(R, 3) TILE(R, 4) TILE(R, 5)
#define PART(LEFT, MOST) (LEFT) <= MOST ? (LEFT) : (LEFT) < 2 * MOST ? ((LEFT) + 1) / 2 : MOST

// A whole product, its columns counted in vectors, by tiles of at most `highest` rows.
INLINE void NAME(multiply)(const int in_lanes, const int fused, const int highest,
                           const int widest, const int transposed, const int start,
                           const int end, const NAME(product) *p, int64_t columns) {
  for (int64_t row = 0, height; row < p->rows; row += height) {
    height = PART(p->rows - row, highest);
    const int64_t fitting = widest > 2 ? MOST_COLUMNS(height) : widest;
    const int64_t most = fitting < widest ? fitting : widest;
    for (int64_t column = 0, width; column < columns; column += width) {
      width = PART(columns - column, most);
      switch (height * 8 + width) {
        TILES(1) TILES(2) TILES(3) TILES(4) TILES(5) TILES(6) TILES(7) TILES(8) TILES(9) TILES(10)
        TILES(11) TILES(12)
      }
    }
  }
}
#undef MOST_COLUMNS
#undef TILE
#undef TILES
#undef PART
#undef EACH_SUM
