/* SPDX-License-Identifier: BSD-3-Clause */
/* go_once calls its function once; all callers return when that has returned; then it may
 * be called in an interrupt handler. */
#include <go.h>
#include <gotime.h>
#include <irq.h>
#include <sync.h>

#include "settle.h"
#include "tap.h"

enum { CALLERS = 30 };

static GoOnce once, second;
static int calls, finished, returned, early;
static volatile int handled;

static void
slow(void *arg)
{
	calls += *(int *)arg;
	go_sleep(GO_MILLISECOND);
	settle();
	finished++;
}

static void
caller(void *arg)
{
	go_once(&once, slow, arg);
	early += finished == 0;
	returned++;
}

static void
add(void *arg)
{
	*(int *)arg += 1;
}

static void
handler(void *arg)
{
	go_once(&once, slow, arg);
	handled++;
}

int
main(void)
{
	int one = 1, n = 0;

	for (int i = 0; i < CALLERS; i++)
		go(caller, &one);
	settle();
	is_int(calls, 1, "the first caller calls");
	is_int(returned, 0, "all others wait");
	go_once(&once, slow, &one);
	is_int(finished, 1, "until it has returned");
	while (go_numgoroutine() > 1)
		settle();
	is_int(calls, 1, "nobody else calls");
	is_int(returned, CALLERS, "all return");
	is_int(early, 0, "none too early");
	for (int i = 0; i < 3; i++)
		go_once(&second, add, &n);
	is_int(n, 1, "another GoOnce has its own once");
	if (go_irq(go_irqspare(), handler, &one) && go_irqraise(go_irqspare())) {
		go_delay_us(200);
		is_int(handled, 1, "it may be called in a handler when it is done");
		is_int(calls, 1, "and calls nothing");
	}
	return done_testing();
}
