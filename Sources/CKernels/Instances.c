// The body for each instruction set and precision, and the choice among them.
#include "CKernels.h"
#include <stdlib.h>
#include <string.h>
#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"

// What the sums of a product start from: zero, c, or biases that follow the last step of a or b;
// and what they end as.
enum { from_zero, from_c, from_a, from_b };
enum { to_sums, to_values, to_deltas, to_parameters };

// A power by squaring: the same bits wherever it is compiled.
static double ck_power(double base, int64_t exponent) {
  double power = 1;
  for (; exponent > 0; exponent >>= 1, base *= base)
    if (exponent & 1) power *= base;
  return power;
}

// A counter-based generator's state after one more counter (CounterGenerator in Swift).
static inline uint64_t ck_number(uint64_t key, int64_t counter) {
  uint64_t z = key + ((uint64_t)counter + 1) * 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

#define ISA baseline
#define VECTOR_BYTES 16
#define MAX_ROWS 6
#define FUSED(a, b, c) ((a) * (b) + (c))
#include "Precisions.h"
#undef ISA
#undef VECTOR_BYTES
#undef FUSED

#if defined(__x86_64__)
#define VECTOR_BYTES 32
#define ISA avx2
#define FUSED(a, b, c) __builtin_elementwise_fma(a, b, c)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "Precisions.h"
#pragma clang attribute pop
#undef ISA
#undef VECTOR_BYTES
#undef MAX_ROWS

#define VECTOR_BYTES 64
#define ISA avx512
#define MAX_ROWS 12
#pragma clang attribute push(                                                                      \
    __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw"))), apply_to = function)
#include "Precisions.h"
#pragma clang attribute pop
#endif

int32_t ck_supported(int32_t set) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (set == ck_avx512)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
  if (set == ck_avx2) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
  return set == ck_baseline;
}

int32_t ck_best(void) {
  const char *names[] = {"baseline", "avx2", "avx512"}, *wish = getenv("NNPLAY_ISA");
  int32_t set = ck_avx512;
  for (int32_t i = 0; wish && i < ck_avx512; i++)
    if (!strcmp(wish, names[i])) set = i;
  while (!ck_supported(set)) set--;
  return set;
}

const ck_kernels *ck_select(int32_t set, int32_t in_double) {
#if defined(__x86_64__)
  if (set == ck_avx512) return in_double ? &kernels_f64_avx512 : &kernels_f32_avx512;
  if (set == ck_avx2) return in_double ? &kernels_f64_avx2 : &kernels_f32_avx2;
#endif
  return in_double ? &kernels_f64_baseline : &kernels_f32_baseline;
}

int32_t ck_slope_takes_z(int32_t function) {
#define TAKES(name, takes_z, ...) || (takes_z && function == ck_##name)
  return 0 CK_ACTIVATIONS(TAKES);
#undef TAKES
}

int64_t ck_scratch(const ck_layer *layers, int64_t count, int32_t networks_in_lanes) {
  const int64_t block = networks_in_lanes ? 16 * 16 : 32;
  int64_t rows = 0, turned = 0;
  for (const ck_layer *layer = layers; layer < layers + count; layer++) {
    rows += (layer->neurons + 4) / 4 * 4 * (2 + ck_slope_takes_z(layer->activation));
    if (networks_in_lanes) continue;
    // By sample: what the update takes of sources or, turned, of neurons; then its sums, too, and of
    // the first layer the inputs.
    const int64_t width = (layer->neurons + 15) / 16 * 16;
    rows += layer->stride > width ? layer->stride : width;
    rows += layer == layers ? layer->sources + 1 : 0;
    turned += (layer->sources + 1) * width;
  }
  return rows * block + turned + 64;
}
