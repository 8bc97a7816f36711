/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In 8 KB of RAM there is room for 12 goroutines that talk to each other, and main.
 *
 * @boards stm32vldiscovery
 * @expect ^(1[2-9]|[2-9][0-9]) goroutines in a ring have added [1-9][0-9]*00$
 */
#include "../examples/ring.c"
