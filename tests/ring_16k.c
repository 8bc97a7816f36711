/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In 16 KB of RAM there is room for 24 goroutines that talk to each other, and main.
 *
 * @boards microbit
 * @expect ^(2[4-9]|[3-9][0-9]) goroutines in a ring have added [1-9][0-9]*00$
 */
#include "../examples/ring.c"
