// One instruction set (ISA, VECTOR_BYTES, MAX_ROWS of a tile in registers) and one precision.
#define GLUE2(a, b, c) a##_##b##_##c
#define GLUE(a, b, c) GLUE2(a, b, c)
#define NAME(a) GLUE(a, PRECISION, ISA)
#ifdef __OPTIMIZE__
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline // without an optimizer each inlined tile would keep its own stack
#endif
#define LANES ((int64_t)(VECTOR_BYTES / sizeof(REAL)))

typedef REAL NAME(vector) __attribute__((vector_size(VECTOR_BYTES)));
typedef REAL NAME(loose) __attribute__((vector_size(VECTOR_BYTES), aligned(sizeof(REAL))));
typedef WORD NAME(words) __attribute__((vector_size(VECTOR_BYTES)));
typedef UWORD NAME(uwords) __attribute__((vector_size(VECTOR_BYTES)));
#define BLOCK 32
#define LANE_BLOCK 16
#define V NAME(vector)
#define W NAME(words)
#define U NAME(uwords)

INLINE V NAME(load)(const REAL *p) { return *(const NAME(loose) *)p; }
INLINE void NAME(store)(REAL *p, V v) { *(NAME(loose) *)p = v; }
INLINE V NAME(splat)(REAL x) { return x - (V){}; }
INLINE V NAME(choose)(W test, V yes, V no) { return (V)((test & (W)yes) | (~test & (W)no)); }

#include "VectorMath.h"
#include "Steps.h"
#include "Product.h"
#include "OutputDeltas.h"
#include "Dropout.h"
#include "Losses.h"
#include "Transpose.h"
#include "SmallLayers.h"
#include "SmallNetworks.h"
#include "DenseLayers.h"

// Measures what the machine could do.
static double NAME(peak)(int64_t rounds) {
  V sums[12] = {}, half = NAME(splat)(0.5);
  for (int64_t i = 0; i < rounds; i++)
    _Pragma("unroll") for (int j = 0; j < 12; j++) sums[j] = FUSED(sums[j], half, half);
  for (int j = 1; j < 12; j++) sums[0] += sums[j];
  return sums[0][0] < 0 ? 0 : 2.0 * 12 * LANES * (double)rounds;
}

static const ck_kernels NAME(kernels) = {
    .lanes = LANES, .peak = NAME(peak), .apply = NAME(apply),
    .multiply_slopes = NAME(multiply_slopes), .exponential = NAME(exponential),
    .logarithm = NAME(logarithm), .softmax = NAME(softmax),
    .train = NAME(train), .evaluate = NAME(evaluate), .train_lanes = NAME(train_lanes),
    .evaluate_lanes = NAME(evaluate_lanes), .score_lanes = NAME(score_lanes),
    .score = NAME(score),
    .dense_forward = NAME(dense_forward), .dense_backward = NAME(dense_backward),
    .dense_update = NAME(dense_update), .dense_delta = NAME(dense_delta), .dense_step = NAME(dense_step),
    .dense_drop = NAME(dense_drop), .dense_mask = NAME(dense_mask),
    .dense_gather = NAME(dense_gather)};

#undef BLOCK
#undef LANE_BLOCK
#undef V
#undef W
#undef U
#undef LANES
#undef INLINE
#undef NAME
#undef GLUE
#undef GLUE2
#undef REAL
#undef WORD
#undef UWORD
#undef MANTISSA_BITS
#undef PRECISION
