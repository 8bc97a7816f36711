/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The smallest image there is: a goroutine sleeps and sends, main receives and prints.
 *
 * @expect ^tick 0\n.*tick 1\n.*tick 2\n.*tick 3\n.*tick 4$
 */
#include "../../examples/small.c"
