/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When all wait in selects for each other, the report says so.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!
 * @expect ^goroutine 2 \[select\]:\n[^[]*\bwaiter
 * @expect ^goroutine 1 \[select\]:\n[^[]*\bmain
 * @reject not reached
 */
#include <go.h>
#include <select.h>

static chan(int) a, b;

static void
waiter(void *arg)
{
	(void)arg;
	go_select {
		go_case_send(a, 1) {
			go_printf("not reached: send\n");
		}
		go_case_send(b, 1) {
			go_printf("not reached: send\n");
		}
	}
}

int
main(void)
{
	SelectCase k[3] = {{.c = NULL}};

	a = chan_new(int, 0);
	b = chan_new(int, 0);
	go(waiter, NULL);
	k[1].c = chan_make(1, 0);
	k[2] = (SelectCase){.c = chan_of(a), .elem = &(int){1}, .send = true};
	chan_select(k, 3, true);
	go_printf("not reached: behind\n");
	return 0;
}
