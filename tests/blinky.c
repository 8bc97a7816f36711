/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The example blinks, where there is a LED.
 *
 * @args 4
 * @exit 0
 * @expect ^(LED 0 has blinked 4 times|this board has no LED)$
 */
#include "../examples/blinky.c"
