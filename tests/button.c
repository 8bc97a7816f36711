/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The example counts how often the button is pressed and let go.
 *
 * @args 2
 * @press press the button
 * @exit 0
 * @expect ^that was 1$
 * @expect ^that was 2$
 */
#include "../examples/button.c"
