/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A case sends values of at most 8 bytes.
 * @error go_case_send: over 8 bytes: use chan_select
 */
#include <select.h>

typedef struct Nine {
	char text[9];
} Nine;

void f(chan(Nine) c, chan(long long) d, Nine nine);

void
f(chan(Nine) c, chan(long long) d, Nine nine)
{
	(void)nine;
	go_select {
		go_case_recv(c, &nine) {
		}
		go_case_send(d, 8) {
		}
#ifdef WRONG
		go_case_send(c, nine) {
		}
#endif
	}
}
