// The inner loops of the engine: one source, several instruction sets, float and double.
//
// Every result is defined by plain scalar loops: each sum runs in its natural order and none crosses
// the lanes of a vector; in small networks products are rounded before they are added, in dense layers
// (dense_...) each step of a sum is one fused multiply-add. So the width of a vector, the blocking and
// the number of threads cannot change a bit.
//
// `real` stands for float or double, the precision that the table was chosen for; strides, offsets
// and counts are in elements.
#ifndef CKERNELS_H
#define CKERNELS_H
#include "Activations.h"
#include <stdint.h>

typedef void real;

#define NAMED(name, ...) ck_##name,
enum { CK_ACTIVATIONS(NAMED) };
#undef NAMED
enum { ck_no_penalty, ck_l1, ck_l2 };
enum { ck_squared, ck_cross_entropy, ck_huber };
enum { ck_outputs, ck_every_neuron, ck_output_sums };
enum { ck_sgd, ck_momentum, ck_nesterov, ck_rmsprop, ck_adam, ck_adamw };

// A dense layer within a small network's parameters: neuron j's weights begin at
// offset + j * stride, one for each source, its bias follows them.
typedef struct {
  int32_t sources, neurons, stride, activation;
  int64_t offset;
} ck_layer;

// Hidden values left out: each with probability `rate`, the others divided by 1 - rate. `key` is the
// generator's for the epoch; its counters are the position in the epoch, the layer and the neuron.
typedef struct {
  double rate;
  uint64_t key;
} ck_dropout;

// The step at the end of a batch: that of the method down the mean gradient, then w -= decay *
// R'(w before the step). The deltas of the outputs are those of the loss; the perceptron's are those
// of the cross-entropy loss.
typedef struct {
  double rate, decay;
  int32_t penalty, loss;
  int32_t closes;   // a short last batch is applied at the end of the samples
  int32_t separate; // the step is taken apart from the product that makes the sums
  // What only a separate step knows; bit i of `frozen` says that layer i keeps its parameters.
  int32_t method, keeps_biases;
  uint64_t frozen;
  double momentum, square_decay, beta1, beta2, epsilon, weight_decay;
  ck_dropout dropout;
} ck_rule;

// How outputs are scored: by a loss, behind an output function, and on which side of a single one's
// middle they are; cross-entropy takes the sums, whose middle is 0.
typedef struct {
  int32_t loss, function;
  double middle, label_middle;
} ck_scoring;

// A small network being trained. With networks in lanes each element is a vector, one lane a network.
// `links` is null, or says of each parameter: 1 link, 0 bias, -1 dead link; a separate step needs it.
// `means` and `squares` are what the method remembers of each parameter, where it does.
typedef struct {
  const ck_layer *layers;
  int64_t count;
  real *parameters, *sums, *links, *means, *squares, *scratch;
  real *masks;     // null, or memory for dropout with samples in lanes: 64 for each neuron
  int64_t pending; // samples whose gradients `sums` holds
  int64_t steps;   // separate steps taken
} ck_network;

// Samples: `columns` by feature, then sample; `rows` by sample, each a 1 longer than the features;
// `labels` by output, then sample.
typedef struct {
  const real *columns, *rows, *labels;
  int64_t column_stride, row_stride, label_stride, count;
} ck_samples;

// Samples of networks in lanes: by sample, feature, lane, with a vector of ones after the features;
// labels by sample, output, lane.
typedef struct {
  const real *features, *labels;
  int64_t count;
} ck_lane_samples;

// A dense layer of a wide network. Weights are [source][neuron], the row after the last source holds
// the biases; rows of activations end in a 1.
typedef struct {
  int64_t sources, neurons, stride;
  real *parameters, *sums, *links, *means, *squares;
} ck_dense;

// The samples of a batch: rows of `data` that `order` names; or, where that is null, of `bytes`, each of
// which stands for zero + byte * step.
typedef struct {
  const real *data;
  const uint8_t *bytes;
  double zero, step;
  int64_t width, count;
  const int32_t *order;
} ck_rows;

typedef struct {
  int64_t lanes;
  // Runs `rounds` of independent multiply-adds of whole vectors, fused if the machine can; returns the
  // floating-point operations done.
  double (*peak)(int64_t rounds);
  // values[i] = f(values[i]); count is a multiple of `lanes`.
  void (*apply)(int32_t function, real *values, int64_t count);
  // deltas[i] *= f'(z[i]), where values[i] = f(z[i]); likewise.
  void (*multiply_slopes)(int32_t function, real *deltas, const real *values, const real *z,
                          int64_t count);
  // values[i] = e to the values[i], or its natural logarithm; likewise.
  void (*exponential)(real *values, int64_t count);
  void (*logarithm)(real *values, int64_t count);
  // Each row its softmax; the stride leaves room for whole vectors.
  void (*softmax)(real *rows, int64_t count, int64_t width, int64_t stride);

  // Trains on samples first..<last of an epoch; a batch ends where the position in the epoch is a
  // multiple of `batch`.
  void (*train)(ck_network *, const ck_samples *, int64_t first, int64_t last, int64_t batch,
                const ck_rule *);
  // The values of a part by neuron, then sample: the outputs, every neuron, or what the outputs are
  // made of. The stride is a multiple of 64.
  void (*evaluate)(const ck_network *, const ck_samples *, int32_t part, real *values,
                   int64_t stride);
  // Each sample's loss and squared error, summed over `rows` outputs, and the classes that outputs and
  // labels stand for; both lie by output, then sample, with memory for whole vectors.
  void (*score)(const ck_scoring *, const real *outputs, int64_t stride, const real *labels,
                int64_t label_stride, int64_t rows, int64_t count, double *losses, double *squares,
                int32_t *answers, int32_t *classes);
  void (*train_lanes)(ck_network *, const ck_lane_samples *, int64_t first, int64_t last,
                      int64_t batch, const ck_rule *);
  // The outputs of every lane's network, by output, then sample, then lane.
  void (*evaluate_lanes)(const ck_network *, const ck_lane_samples *, real *outputs);
  // Adds each lane's loss over the samples to `losses`, its samples that are right to `correct`.
  void (*score_lanes)(const ck_network *, const ck_scoring *, const ck_lane_samples *,
                      double *losses, double *correct);

  // outputs[s] = f(z) with z = inputs[s] . weights + bias, for neurons first..<last. Each z is kept
  // where `z`, which lies as the outputs do, is not null.
  void (*dense_forward)(const ck_dense *, int32_t function, const real *inputs,
                        int64_t input_stride, int64_t samples, real *outputs, real *z,
                        int64_t output_stride, int64_t first, int64_t last);
  // The deltas of the loss by the outputs' sums.
  void (*dense_delta)(int32_t loss, int32_t function, const real *outputs, const real *z,
                      const real *labels, real *deltas, int64_t samples, int64_t width,
                      int64_t stride);
  // The deltas of sources first..<last, whose `outputs` a function made of `z`. `scratch` takes their
  // weights.
  void (*dense_backward)(const ck_dense *, int32_t function, const real *deltas,
                         int64_t delta_stride, int64_t samples, const real *outputs, const real *z,
                         real *source_deltas, int64_t stride, real *scratch, int64_t first,
                         int64_t last);
  // Leaves out values of neurons first..<last, of samples that begin at a position of the epoch; keeps
  // what they were, and the masks.
  void (*dense_drop)(const ck_dropout *, int64_t position, int64_t layer, real *values, real *kept,
                     real *masks, int64_t samples, int64_t stride, int64_t first, int64_t last);
  // Multiplies the deltas of neurons first..<last by their masks.
  void (*dense_mask)(real *deltas, const real *masks, int64_t samples, int64_t stride,
                     int64_t first, int64_t last);
  // Adds the gradient of neurons first..<last to the sums (which start at zero unless `pending`), and
  // takes the step instead of keeping them if there is a rule, down the mean of `all` samples. Asks
  // memory for the rows `ahead`, if any.
  void (*dense_update)(const ck_dense *, const real *inputs, int64_t input_stride,
                       const real *deltas, int64_t delta_stride, int64_t samples, int32_t pending,
                       const ck_rule *rule, int64_t all, const ck_rows *ahead, int64_t first,
                       int64_t last);
  // Takes the separate step number `steps` of neurons first..<last, down the mean of `all` samples.
  void (*dense_step)(const ck_dense *, const ck_rule *, int64_t all, int64_t steps, int64_t first,
                     int64_t last);
  // Copies the rows, each with a 1 after it; bytes become the numbers that they stand for.
  void (*dense_gather)(const ck_rows *, real *rows, int64_t stride);
} ck_kernels;

// Instruction sets in rising order; ck_best() is the best that this machine has and
// NNPLAY_ISA (baseline, avx2, avx512) allows.
enum { ck_baseline, ck_avx2, ck_avx512 };
int32_t ck_best(void);
int32_t ck_supported(int32_t instruction_set);
const ck_kernels *ck_select(int32_t instruction_set, int32_t in_double);

// Whether the slope of an activation function is written with z: then `z` must not be null.
int32_t ck_slope_takes_z(int32_t function);

// The elements that `scratch` must hold for samples in lanes, or for networks in lanes.
int64_t ck_scratch(const ck_layer *layers, int64_t count, int32_t networks_in_lanes);
#endif
