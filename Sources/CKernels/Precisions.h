// Both precisions of one instruction set.
#define REAL float
#define WORD int32_t
#define UWORD uint32_t
#define MANTISSA_BITS 23
#define PRECISION f32
#include "Body.h"

#define REAL double
#define WORD int64_t
#define UWORD uint64_t
#define MANTISSA_BITS 52
#define PRECISION f64
#include "Body.h"
