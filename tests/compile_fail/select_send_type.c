/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A case sends values of the channel's element type.
 * @error makes integer from pointer without a cast
 */
#include <select.h>

void f(chan(int) c, int *p);

void
f(chan(int) c, int *p)
{
	go_select {
		go_case_send(c, *p) {
		}
#ifdef WRONG
		go_case_send(c, p) {
		}
#endif
	}
}
