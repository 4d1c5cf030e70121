// Every activation function: its name; whether its slope is written with z; its value at z; its
// slope where the value is a. The expressions are of whole vectors (Body.h); Swift's table has the
// same entries.
#define CK_ACTIVATIONS(ACTIVATION)                                                                 \
  ACTIVATION(tanh, 0, NAME(tanh)(z), 1 - a * a)                                                    \
  ACTIVATION(relu, 0, NAME(choose)(z <= 0, NAME(splat)(0), z),                                     \
             NAME(choose)(a <= 0, NAME(splat)(0), NAME(splat)(1)))                                 \
  ACTIVATION(sigmoid, 0, NAME(sigmoid)(z), a * (1 - a))                                            \
  ACTIVATION(linear, 0, z, NAME(splat)(1))                                                         \
  ACTIVATION(step, 0, NAME(choose)(z > 0, NAME(splat)(1), NAME(splat)(0)), NAME(splat)(0))         \
  ACTIVATION(leaky_relu, 0, NAME(choose)(z > 0, z, (REAL)0.01 * z),                                \
             NAME(choose)(a > 0, NAME(splat)(1), NAME(splat)(0.01)))                               \
  ACTIVATION(elu, 0, NAME(choose)(z > 0, z, NAME(expm1)(z)),                                       \
             NAME(choose)(a > 0, NAME(splat)(1), a + 1))                                           \
  ACTIVATION(softplus, 0, NAME(softplus)(z), -NAME(expm1)(-a))                                     \
  ACTIVATION(swish, 1, NAME(share)(z, NAME(sigmoid)(z)), NAME(swish_slope)(z))                     \
  ACTIVATION(gelu, 1, NAME(gelu)(z), NAME(gelu_slope)(z))                                          \
  ACTIVATION(sine, 1, NAME(sine)(z, 0), NAME(sine)(z, 0.5))                                        \
  ACTIVATION(softmax, 0, z, NAME(splat)(1)) /* of a whole layer; with the cross-entropy loss */
