// The one inner loop: c[row][column] = start + a[row][0] b[0][column] + a[row][1] b[1][column] + ...
// in this order. b and c are vectors; a is a number for all lanes, or (wide) a vector as well.

enum { NAME(from_zero), NAME(from_c), NAME(from_b) };

typedef struct {
  REAL rate, decay;
  int32_t penalty, due; // not due: the sums are kept
} NAME(descent);

typedef struct {
  const REAL *a, *b;
  REAL *c, *parameters, *links; // `parameters` and `links` lie as c does
  int64_t a_row, a_step, b_step, b_column, c_row, steps;
  int32_t start; // from_b: from the element after the last, a bias
  NAME(descent) descent;
  const ck_rows *ahead;
} NAME(product);

INLINE NAME(descent) NAME(descent_by)(const ck_rule *rule, double rate, int32_t due) {
  return (NAME(descent)){(REAL)rate, (REAL)rule->decay, rule->penalty, due};
}

// A step of gradient descent that knows penalties, and links that died of one.
static __attribute__((noinline)) void NAME(penalized)(const NAME(descent) *p, REAL *parameters,
                                                      REAL *links, const REAL *sums, int64_t rows,
                                                      int64_t stride, int64_t count) {
  const V zero = {}, one = NAME(splat)(1);
  for (int64_t at = 0; at < rows * stride; at += stride)
    for (int64_t i = at; i < at + count; i += LANES) {
      V w = NAME(load)(parameters + i), link = NAME(load)(links + i);
      V stepped = w - p->rate * NAME(load)(sums + i);
      V sign = NAME(choose)(w < 0, -one, NAME(choose)(w > 0, one, zero));
      V decayed = stepped - p->decay * (p->penalty == ck_l1 ? sign : w);
      V next = p->penalty == ck_no_penalty ? stepped : NAME(choose)(link == 1, decayed, stepped);
      if (p->penalty == ck_l1) {
        W crossed = (link == 1) & (stepped * decayed < 0);
        next = NAME(choose)(crossed, zero, next);
        NAME(store)(links + i, NAME(choose)(crossed, -one, link));
      }
      NAME(store)(parameters + i, NAME(choose)(link < 0, w, next));
    }
}

INLINE V NAME(factor)(const int wide, const REAL *a) {
  return wide ? NAME(load)(a) : NAME(splat)(*a);
}

#define EACH_SUM                                                                                   \
  _Pragma("unroll") for (int i = 0; i < rows; i++)                                                \
    _Pragma("unroll") for (int j = 0; j < columns; j++)

// Adds to a tile of sums, which stay in registers, as rows and columns are constants.
INLINE void NAME(add_products)(const int wide, const int rows, const int columns,
                               V sum[rows][columns], const REAL *a, int64_t a_row, int64_t a_step,
                               const REAL *b, int64_t b_step, int64_t b_column, int64_t steps) {
  for (; steps > 0; steps--, a += a_step, b += b_step) {
    V vector[columns];
    _Pragma("unroll") for (int j = 0; j < columns; j++) vector[j] = NAME(load)(b + j * b_column);
    _Pragma("unroll") for (int i = 0; i < rows; i++) {
      V number = NAME(factor)(wide, a + i * a_row);
      _Pragma("unroll") for (int j = 0; j < columns; j++) sum[i][j] += number * vector[j];
    }
  }
}

// Keeps a tile of sums, or takes the step that is due with it.
INLINE void NAME(settle)(const int rows, const int columns, V sum[rows][columns],
                         const NAME(descent) *descent, REAL *parameters, REAL *links, REAL *sums,
                         int64_t stride) {
  const REAL rate = descent->rate;
  if (descent->due && !links) {
    EACH_SUM {
      REAL *p = parameters + i * stride + j * LANES;
      NAME(store)(p, NAME(load)(p) - rate * sum[i][j]);
    }
    return;
  }
  EACH_SUM NAME(store)(sums + i * stride + j * LANES, sum[i][j]);
  if (descent->due) NAME(penalized)(descent, parameters, links, sums, rows, stride, columns * LANES);
}

// A tile whose sums all stay in registers: rows and columns are constants.
INLINE void NAME(tile)(const int rows, const int columns, const NAME(product) *p, int64_t row,
                       int64_t column) {
  V sum[rows][columns];
  const REAL *a = p->a + row * p->a_row, *b = p->b + column * p->b_column;
  const int64_t at = row * p->c_row + column * LANES, a_row = p->a_row;
  const int64_t b_column = p->b_column;
  if (p->start == NAME(from_zero)) {
    EACH_SUM sum[i][j] = (V){};
  } else {
    const int from_c = p->start == NAME(from_c);
    const REAL *start = from_c ? p->c + at : b + p->steps * p->b_step;
    const int64_t start_row = from_c ? p->c_row : 0, start_column = from_c ? LANES : b_column;
    EACH_SUM sum[i][j] = NAME(load)(start + i * start_row + j * start_column);
  }
  NAME(add_products)(0, rows, columns, sum, a, a_row, p->a_step, b, p->b_step, b_column, p->steps);
  NAME(settle)(rows, columns, sum, &p->descent, p->parameters + at, p->links ? p->links + at : 0,
               p->c + at, p->c_row);
}

// Asks memory for one of `parts` columns of the rows: all at once they would hold up the reads.
INLINE void NAME(fetch)(const ck_rows *rows, int64_t part, int64_t parts) {
  const int64_t line = 64 / sizeof(REAL), lines = (rows->width + line - 1) / line;
  const int64_t first = lines * part / parts * line, last = lines * (part + 1) / parts * line;
  for (int64_t s = 0; s < rows->count; s++)
    for (int64_t i = first; i < last; i += line)
      __builtin_prefetch((const REAL *)rows->data + rows->order[s] * rows->width + i, 0, 2);
}

// Sums, a row of b and a number of a must fit in the registers.
#define MOST_COLUMNS(ROWS) ((2 * MAX_ROWS + 3) / (ROWS + 1))
#define TILE(R, C)                                                                                 \
  case R * 8 + C:                                                                                  \
    if (R <= MAX_ROWS && C <= MOST_COLUMNS(R)) NAME(tile)(R, C, p, row, column);                   \
    break;
#define TILES(R) TILE(R, 1) TILE(R, 2) TILE(R, 3) TILE(R, 4) TILE(R, 5)

// The product of a wide layer, columns counted in vectors, cut into tiles of nearly equal size.
static __attribute__((noinline)) void NAME(multiply)(const NAME(product) *p, int64_t rows,
                                                     int64_t first, int64_t last) {
  const int64_t tiles = (rows + MAX_ROWS - 1) / MAX_ROWS;
  for (int64_t row = 0, tile = 0, height; tile < tiles; tile++, row += height) {
    height = (rows - row + tiles - tile - 1) / (tiles - tile);
    const int64_t room = MOST_COLUMNS(height), most = room < 5 ? room : 5;
    if (p->ahead) NAME(fetch)(p->ahead, tile, tiles);
    for (int64_t column = first, width; column < last; column += width) {
      const int64_t left = last - column;
      width = left <= most ? left : left < 2 * most ? (left + 1) / 2 : most;
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
