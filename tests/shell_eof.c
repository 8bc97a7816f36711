/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ^D ends the shell of examples/, but only where nothing is typed.
 *
 * @input echo h\x04i\n\x04
 * @expect ^hi$
 * @exit 0
 */
#include "../examples/shell/line.c"
#include "../examples/shell/shell.c"
