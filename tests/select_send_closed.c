/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The send case of a closed channel is possible, and panics, with a default, too.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 1 \[running\]:
 * @expect ^\tmain
 * @reject not reached
 */
#include <go.h>
#include <select.h>

int
main(void)
{
	chan(int) c = chan_new(int, 4), never = chan_new(int, 0);
	int v;

	chan_close(chan_of(c));
	go_select {
		go_case_recv(never, &v) {
			go_printf("not reached: receive\n");
		}
		go_case_send(c, 1) {
			go_printf("not reached: send\n");
		}
		go_case_default {
			go_printf("not reached: default\n");
		}
	}
	go_printf("not reached: behind\n");
	return 0;
}
