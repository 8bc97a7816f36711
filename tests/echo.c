/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The example echoes lines: an empty one, and a long one in pieces.
 *
 * @input \n1234567890123456789012345\n.\n
 * @exit 0
 * @expect ^0: $
 * @expect ^24: 123456789012345678901234$
 * @expect ^1: 5$
 */
#include "../examples/echo.c"
