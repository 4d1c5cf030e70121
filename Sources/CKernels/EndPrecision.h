// Undoes what Precisions.h defines for one precision.
#undef REAL
#undef WORD
#undef UWORD
#undef SUFFIX
#undef MANTISSA_BITS
#undef TANH_LIMIT
#undef TANH_TERMS
#undef TANH_ABOVE
#undef TANH_BELOW
#undef EXP_TERMS
#undef EXP_LOW
#undef EXP_HIGH
#undef EXP_MAGIC
#undef EXP_BIAS
#undef LN2_HIGH
#undef LN2_LOW
