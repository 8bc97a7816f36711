/* SPDX-License-Identifier: BSD-3-Clause */
/* go_id is 0 in an interrupt handler; go_numgoroutine, go_nanotime and go_printf work. */
#include <go.h>
#include <gotime.h>
#include <irq.h>

#include "tap.h"

static volatile uint64_t id = 99;
static volatile size_t n;
static volatile int64_t now;

static void
handler(void *arg)
{
	(void)arg;
	id = go_id();
	n = go_numgoroutine();
	now = go_nanotime();
	go_printf("# hello from a handler\n");
}

int
main(void)
{
	int64_t before = go_nanotime();

	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_sleep(GO_MILLISECOND);
	is_int(id, 0, "go_id");
	is_int(n, 1, "go_numgoroutine");
	ok(now >= before && now <= go_nanotime(), "go_nanotime");
	is_int(go_id(), 1, "main is 1 all the same");
	return done_testing();
}
