/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A value lies in a buffer, and then another channel also becomes ready, or this one is
 * closed, while a select with a default looks: it always finds something, since something
 * was ready all the time.  An interrupt handler does the same where there is one.
 * @timeout 60
 */
#include <irq.h>
#include <select.h>

#include "conform.h"
#include "random.h"

enum { ROUNDS = 10000 };

static chan(int) a, b;
static _Atomic int defaults, done;
static int kind;

static void
look(void *arg)
{
	int v;

	(void)arg;
	go_select {
		go_case_recv(a, &v) {
		}
		go_case_recv(b, &v) {
		}
		go_case_default {
			defaults++;
		}
	}
	done++;
}

/* The other channel gets ready; then what lies in the first may be taken. */
static void
change(void *arg)
{
	int v = 1;

	(void)arg;
	if (kind == 0)
		chan_tryput(b, v);
	else if (kind == 1)
		chan_close(chan_of(b));
	if (kind == 2)
		chan_close(chan_of(a));
	else
		(void)chan_tryget(a, &v, NULL);
}

static void
handler(void *arg)
{
	int v;

	(void)arg;
	if (a != NULL && chan_tryput(b, 1))
		(void)chan_tryget(a, &v, NULL);
}

static void
run(int how, const char *what, bool interrupts)
{
	kind = how;
	defaults = done = 0;
	for (int i = 0; i < ROUNDS; i++) {
		bool lookfirst = random_below(2) == 0;

		a = chan_new(int, 1);
		b = chan_new(int, how == 0);
		chan_put(a, 1);
		if (lookfirst)
			go(look, NULL);
		if (interrupts)
			go_irqraise(go_irqspare());
		else
			change(NULL);
		if (!lookfirst)
			go(look, NULL);
		if (!eventually(done == i + 1))
			break;
		chan_free(chan_of(a));
		chan_free(chan_of(b));
		a = b = NULL;
	}
	is_int(done, ROUNDS, "%s: all have looked", what);
	is_int(defaults, 0, "%s: no default", what);
}

int
main(void)
{
	run(0, "another gets a value", false);
	run(1, "another is closed", false);
	run(2, "it is closed itself", false);
	if (go_irq(go_irqspare(), handler, NULL) && go_irqraise(go_irqspare()))
		run(0, "an interrupt gives and takes", true);
	ok(eventually(go_numgoroutine() == 1), "all have ended");
	return done_testing();
}
