/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The shell of examples/: what is typed is edited as it should be, commands run, also in the
 * background, and exit gives its code.
 *
 * @input echo onx\x7fe\necho a b\x17c\njunk\x15echo two\no 3\x01ech\x05.\neho 4\e[D\e[D\e[D\e[D\e[D\e[Cc\n\e[A\e[A\n\e[A\e[A\e[A\e[B\n\e[A\e[B\necho no\x03echo end\nps\nstat\nsleep 1 &\necho first\nsleep 1\njunk now or never\nexit 42\n
 * @expect \none\r?$
 * @expect ^a c$
 * @expect ^two$
 * @expect ^3\.$
 * @expect ^4$
 * @expect ^3\.$
 * @expect ^4$
 * @expect \^C$
 * @expect ^end$
 * @expect ^ +id +status
 * @expect ^ +2 +(chan send|console input|runnable) .* reader \(keys\)\r?$
 * @expect ^\d+ goroutines created, \d+ ended, 2 alive
 * @expect ^\d+ preemptions, \d+ wake-ups, idle \d+\.\d %
 * @expect ^first$
 * @expect \[1\] sleep: done$
 * @expect ^junk: no such command; try help$
 * @reject ^no$
 * @reject command(?s:.*)command
 * @exit 42
 */
#include "../examples/shell/line.c"
#include "../examples/shell/shell.c"
