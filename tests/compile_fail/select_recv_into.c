/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A case receives into a variable of the channel's element type alone.
 * @error incompatible pointer type
 */
#include <select.h>

void f(chan(int) c, int *p, long *q);

void
f(chan(int) c, int *p, long *q)
{
	(void)q;
	go_select {
		go_case_recv(c, p) {
		}
#ifdef WRONG
		go_case_recv(c, q) {
		}
#endif
	}
}
