/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go takes a function of a void * without a result.
 * @error incompatible pointer type
 */
#include <go.h>

void good(void *arg);
void wrong(int arg);
void f(void);

void
f(void)
{
	go(good, NULL);
#ifdef WRONG
	go(wrong, NULL);
#endif
}
