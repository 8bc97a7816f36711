/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The example adds up what 1000 leaves send.
 *
 * @args 1000
 * @exit 0
 * @expect ^1000 leaves, sum 499500 \(modulo 2\^32\): as it should be$
 */
#include "../examples/skynet.c"
