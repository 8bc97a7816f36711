/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When all wait on channels for each other, the report names what each waits for.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!
 * @expect ^goroutine 3 \[chan receive\]:\n[^[]*\breceiver
 * @expect ^goroutine 2 \[chan send\]:\n[^[]*\bsender
 * @expect ^goroutine 1 \[chan receive\]:\n[^[]*\bmain
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

static void
sender(void *arg)
{
	char v[3] = {0};

	chan_send(arg, v);
	chan_send(arg, v);
	go_printf("not reached\n");
}

static void
receiver(void *arg)
{
	chan_recv(arg, NULL);
	go_printf("not reached\n");
}

int
main(void)
{
	go(sender, chan_make(3, 1));
	go(receiver, chan_make(3, 1));
	chan_recv(chan_make(3, 0), NULL);
	go_printf("not reached\n");
	return 0;
}
