/* SPDX-License-Identifier: BSD-3-Clause */
/* A go_select with a default does not wait, and so may stand in an interrupt handler. */
#include <gonote.h>
#include <irq.h>
#include <select.h>

#include "tap.h"

static chan(int) c;
static GoNote done;
static volatile int received, defaulted;

static void
handler(void *arg)
{
	int v;

	(void)arg;
	go_select {
		go_case_recv(c, &v) {
			received += v;
		}
		go_case_default {
			defaulted++;
		}
	}
	go_note_wake(&done);
}

static void
pulse(void)
{
	go_irqraise(go_irqspare());
	go_note_wait(&done);
}

int
main(void)
{
	c = chan_new(int, 1);
	if (!go_irq(go_irqspare(), handler, NULL))
		return skip_all("no spare line");
	pulse();
	is_int(defaulted, 1, "nothing to receive: the default");
	chan_put(c, 42);
	pulse();
	is_int(received, 42, "something to receive: that case");
	is_int(defaulted, 1, "and not the default");
	return done_testing();
}
