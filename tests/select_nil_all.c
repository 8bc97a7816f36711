/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select whose channels are all nil waits for ever, and the deadlock's report says that
 * it has no cases.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!
 * @expect ^goroutine 1 \[select \(no cases\)\]:\n[^[]*\bmain
 * @reject not reached
 */
#include <go.h>
#include <select.h>

int
main(void)
{
	chan(int) none = NULL;
	int v;

	go_select {
		go_case_recv(none, &v) {
			go_printf("not reached: receive\n");
		}
		go_case_send(none, 1) {
			go_printf("not reached: send\n");
		}
	}
	go_printf("not reached: behind\n");
	return 0;
}
