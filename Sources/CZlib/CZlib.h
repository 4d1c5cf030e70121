// zlib, by Jean-loup Gailly and Mark Adler: compressed files, and sums of their bytes.
#include <zlib.h>
