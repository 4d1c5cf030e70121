// The loss of each sample and the class that it answers. Samples lie in lanes.

typedef double NAME(doubles) __attribute__((vector_size(LANES * 8), aligned(8)));
typedef int32_t NAME(classes) __attribute__((vector_size(LANES * 4), aligned(4)));
#define WIDE(x) __builtin_convertvector(x, NAME(doubles))

// The losses of a vector of samples, summed over `rows` outputs in double. For cross-entropy the
// outputs are the sums z, so that it never overflows: -ln of the sigmoid is softplus(-z), -ln of the
// softmax ln(sum of e^z) - z. The other losses also add up their squared errors.
INLINE NAME(doubles) NAME(loss)(const ck_scoring *how, const REAL *outputs, int64_t step,
                                const REAL *labels, int64_t label_step, int64_t rows,
                                NAME(doubles) *squares) {
  NAME(doubles) loss = {};
  const int32_t is_softmax = how->function == ck_softmax;
  V top = NAME(load)(outputs), sum = {};
  for (int64_t j = 1; j < rows; j++) {
    V z = NAME(load)(outputs + j * step);
    top = NAME(choose)(z > top, z, top);
  }
  if (how->loss == ck_cross_entropy && is_softmax) {
    for (int64_t j = 0; j < rows; j++) sum += NAME(exp)(NAME(load)(outputs + j * step) - top);
    sum = NAME(log)(sum);
  }
  for (int64_t j = 0; j < rows; j++) {
    V output = NAME(load)(outputs + j * step), label = NAME(load)(labels + j * label_step);
    if (how->loss == ck_cross_entropy) {
      V nats = is_softmax ? label * ((top - output) + sum)
                          : label * NAME(softplus)(-output) + (1 - label) * NAME(softplus)(output);
      loss += WIDE(nats);
      continue;
    }
    NAME(doubles) error = WIDE(output) - WIDE(label);
    NAME(doubles) square = error * error;
    *squares += square;
    if (how->loss == ck_huber) {
      // Cut to -1...1: e^2 / 2 within, |e| - 1/2 beyond.
      NAME(doubles) cut = WIDE(NAME(error)(ck_huber, output, label));
      loss += cut * (error - 0.5 * cut);
    } else
      loss += 0.5 * square;
  }
  return loss;
}

// The class that a vector of samples answers: of one output its side of the middle, of several the
// first of the largest; -1 where one is no number.
INLINE W NAME(class)(const REAL *outputs, int64_t step, int64_t rows, double middle) {
  V top = NAME(load)(outputs);
  W valid = top == top, best = rows == 1 ? (top >= (REAL)middle) & 1 : (W){};
  for (int64_t j = 1; j < rows; j++) {
    V output = NAME(load)(outputs + j * step);
    W higher = output > top;
    valid &= output == output;
    top = NAME(choose)(higher, output, top);
    best = (best & ~higher) | (((W){} + (WORD)j) & higher);
  }
  return best | ~valid;
}

static void NAME(score)(const ck_scoring *how, const real *results, int64_t stride,
                        const real *wanted, int64_t label_stride, int64_t rows, int64_t count,
                        double *losses, double *squares, int32_t *answers, int32_t *classes) {
  const REAL *outputs = results, *labels = wanted;
  for (int64_t i = 0; i < count; i += LANES) {
    NAME(doubles) square = {};
    *(NAME(doubles) *)(losses + i) =
        NAME(loss)(how, outputs + i, stride, labels + i, label_stride, rows, &square);
    *(NAME(doubles) *)(squares + i) = square;
    W answer = NAME(class)(outputs + i, stride, rows, how->middle);
    W label = NAME(class)(labels + i, label_stride, rows, how->label_middle);
    *(NAME(classes) *)(answers + i) = __builtin_convertvector(answer, NAME(classes));
    *(NAME(classes) *)(classes + i) = __builtin_convertvector(label, NAME(classes));
  }
}
