/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A ninth case of a go_select panics, and the message says what to do instead.
 * @exit 2
 * @expect ^panic: go_select: more than 8 cases: use chan_select\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <go.h>
#include <select.h>

int
main(void)
{
	chan(int) c = chan_new(int, 9);
	int v;

	go_select {
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_send(c, 1) {
			go_printf("not reached: send\n");
		}
	}
	go_printf("not reached: behind\n");
	return 0;
}
