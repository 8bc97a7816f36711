/* SPDX-License-Identifier: BSD-3-Clause */
/* A goroutine has the name that it gave itself: none before, and none from those that had its stack. */
#include <go.h>
#include <irq.h>

#include "tap.h"

static const char *before, *after, *inhandler = "";

static void
fn(void *arg)
{
	before = go_name();
	go_setname(arg);
	go_yield();
	after = go_name();
}

static void
handler(void *arg)
{
	(void)arg;
	inhandler = go_name();
}

static void
run(char *name)
{
	go(fn, name);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	static char one[] = "one", two[] = "two";

	ok(go_name() == NULL, "none");
	go_setname("main");
	run(one);
	ok(before == NULL, "not its maker's");
	ok(after == one, "its own");
	run(two);
	ok(before == NULL && after == two, "not that of who had its stack before");
	ok(go_name()[0] == 'm', "main has its own");
	go_irq(go_irqspare(), handler, NULL);
	go_irqraise(go_irqspare());
	for (int i = 0; i < 1000 && inhandler != NULL; i++)
		go_yield();
	ok(inhandler == NULL, "an interrupt handler has none");
	go_irqoff(go_irqspare());
	go_setname(NULL);
	ok(go_name() == NULL, "NULL takes it back");
	return done_testing();
}
