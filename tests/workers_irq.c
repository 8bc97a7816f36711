/* SPDX-License-Identifier: BSD-3-Clause */
/* An interrupt handler gives jobs to workers, as long as their queue has room. */
#include <gogroup.h>
#include <irq.h>

#include "tap.h"

enum { N = 500, QUEUE = 4 };

static GoWorkers w;
static int given, refused, done, wrong;

static void
job(void *arg)
{
	wrong += go_id() == 0 || (intptr_t)arg != done;
	done++;
}

static void
handler(void *arg)
{
	(void)arg;
	for (int i = 0; i < QUEUE + 1; i++) {
		if (go_workers_trysubmit(&w, job, (void *)(intptr_t)given))
			given++;
		else
			refused++;
	}
}

int
main(void)
{
	unsigned irq = go_irqspare();

	go_workers_init(&w, 1, QUEUE, 0);
	go_yield();
	if (!go_irq(irq, handler, NULL) || !go_irqraise(irq))
		return skip_all("this board's interrupts can't be raised by software");
	while (given < N) {
		go_irqraise(irq);
		go_yield();
	}
	go_irqoff(irq);
	go_workers_close(&w);
	go_workers_wait(&w);
	is_int(done, given, "each job is done");
	is_int(wrong, 0, "in its order, in a goroutine");
	ok(refused > 0, "a full queue takes none: %d", refused);
	return done_testing();
}
