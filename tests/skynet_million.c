/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A tree of goroutines with a million leaves takes less than 0.4 G instructions (of two nanoseconds each, as
 * they are counted here) and 600 MB.
 *
 * @boards virt
 * @qemu -m 1G
 * @icount
 * @timeout 120
 * @calm it takes too long
 * @exit 0
 * @expect ^1000000 leaves, sum 1783293664 \(modulo 2\^32\): as it should be$
 * @expect ^[1-7]\d\d ms, [1-5]\d{5} KB$
 */
#include "../examples/skynet.c"
