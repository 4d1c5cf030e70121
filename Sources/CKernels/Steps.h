// Steps of parameters: plain descent that knows penalties, and the methods that remember more.

typedef struct {
  REAL rate, decay;
  int32_t penalty, due; // not due: the sums are kept
} NAME(descent);

INLINE NAME(descent) NAME(descent_by)(const ck_rule *rule, int64_t all, int32_t due) {
  return (NAME(descent)){(REAL)(rule->rate / (double)all), (REAL)rule->decay, rule->penalty, due};
}

// What a parameter becomes whose step led from w to `stepped`, after the penalty; a dead link keeps w,
// and one that dies becomes 0.
INLINE V NAME(penalize)(int32_t penalty, REAL decay, V w, V stepped, V *link) {
  const V zero = {}, one = NAME(splat)(1), was = *link;
  V next = stepped;
  if (penalty != ck_no_penalty) {
    V sign = NAME(choose)(w < 0, -one, NAME(choose)(w > 0, one, zero));
    V decayed = stepped - decay * (penalty == ck_l1 ? sign : w);
    next = NAME(choose)(was == 1, decayed, stepped);
    if (penalty == ck_l1) {
      W crossed = (was == 1) & (stepped * decayed < 0);
      next = NAME(choose)(crossed, zero, next);
      *link = NAME(choose)(crossed, -one, was);
    }
  }
  return NAME(choose)(was < 0, w, next);
}

// Plain descent with a penalty, or among links that died of one.
static __attribute__((noinline)) void NAME(penalized)(const NAME(descent) *p, REAL *parameters,
                                                      REAL *links, const REAL *sums, int64_t rows,
                                                      int64_t stride, int64_t count) {
  for (int64_t at = 0; at < rows * stride; at += stride)
    for (int64_t i = at; i < at + count; i += LANES) {
      V w = NAME(load)(parameters + i), link = NAME(load)(links + i);
      V stepped = w - p->rate * NAME(load)(sums + i);
      NAME(store)(parameters + i, NAME(penalize)(p->penalty, p->decay, w, stepped, &link));
      NAME(store)(links + i, link);
    }
}

// The numbers of one separate step, each rounded once from double.
typedef struct {
  NAME(descent) descent;
  int32_t method, keeps_biases;
  REAL all, rate, momentum, square_decay, new_share, mean_share, epsilon, shrink, root;
} NAME(pace);

INLINE NAME(pace) NAME(pace_of)(const ck_rule *rule, int64_t all, int64_t steps) {
  const int32_t adam = rule->method == ck_adam || rule->method == ck_adamw;
  const double bias1 = adam ? 1 - ck_power(rule->beta1, steps) : 1;
  const double bias2 = adam ? 1 - ck_power(rule->beta2, steps) : 1;
  const double decay = rule->method == ck_adamw ? rule->rate * rule->weight_decay : 0;
  const double stays = adam ? rule->beta2 : rule->square_decay;
  return (NAME(pace)){.descent = NAME(descent_by)(rule, all, 1),
                      .method = rule->method,
                      .keeps_biases = rule->keeps_biases,
                      .all = (REAL)all,
                      .rate = (REAL)(rule->rate / bias1),
                      .momentum = (REAL)rule->momentum,
                      .square_decay = (REAL)stays,
                      .new_share = (REAL)(1 - stays),
                      .mean_share = (REAL)(1 - rule->beta1),
                      .epsilon = (REAL)rule->epsilon,
                      .shrink = (REAL)(1 - decay),
                      .root = (REAL)__builtin_elementwise_sqrt(bias2)};
}

// A step of one vector, from w down the gradient g; m and v are what the method remembers.
INLINE V NAME(step_of)(const int32_t method, const NAME(pace) *p, V w, V sum, V *m, V *v) {
  const V g = sum / p->all;
  switch (method) {
  case ck_momentum:
    *m = p->momentum * *m + g;
    return w - p->rate * *m;
  case ck_nesterov:
    *m = p->momentum * *m + g;
    return w - p->rate * (g + p->momentum * *m);
  case ck_rmsprop:
    *v = p->square_decay * *v + p->new_share * g * g;
    return w - p->rate * g / (__builtin_elementwise_sqrt(*v) + p->epsilon);
  case ck_adam:
  case ck_adamw:
    *m += p->mean_share * (g - *m);
    *v = p->square_decay * *v + p->new_share * g * g;
    w = method == ck_adamw ? w * p->shrink : w;
    return w - p->rate * *m / (__builtin_elementwise_sqrt(*v) / p->root + p->epsilon);
  default: return w - p->descent.rate * sum;
  }
}

// The step of parameters whose sums are complete: `count` in each row. Dead links remember nothing.
static __attribute__((noinline)) void NAME(step)(const NAME(pace) *p, REAL *parameters,
                                                 const REAL *sums, REAL *links, REAL *means,
                                                 REAL *squares, int64_t rows, int64_t stride,
                                                 int64_t count) {
#define STEP(METHOD)                                                                               \
  case METHOD:                                                                                     \
    for (int64_t at = 0; at < rows * stride; at += stride)                                         \
      for (int64_t i = at; i < at + count; i += LANES) {                                           \
        V w = NAME(load)(parameters + i), link = NAME(load)(links + i), m = {}, v = {};            \
        const W kept = p->keeps_biases ? link == 0 : (W){};                                        \
        if (means) m = NAME(load)(means + i);                                                      \
        if (squares) v = NAME(load)(squares + i);                                                  \
        V stepped = NAME(step_of)(METHOD, p, w, NAME(load)(sums + i), &m, &v);                     \
        V next = NAME(penalize)(p->descent.penalty, p->descent.decay, w, stepped, &link);          \
        NAME(store)(parameters + i, NAME(choose)(kept, w, next));                                  \
        NAME(store)(links + i, link);                                                              \
        const W gone = kept | (link < 0);                                                          \
        if (means) NAME(store)(means + i, NAME(choose)(gone, (V){}, m));                           \
        if (squares) NAME(store)(squares + i, NAME(choose)(gone, (V){}, v));                       \
      }                                                                                            \
    break;
  switch (p->method) {
    STEP(ck_sgd) STEP(ck_momentum) STEP(ck_nesterov) STEP(ck_rmsprop) STEP(ck_adam) STEP(ck_adamw)
  }
#undef STEP
}
