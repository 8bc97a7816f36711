/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A handler wakes a note at any moment: no wake is lost, be the goroutine waiting, working,
 * or between the two, and the core idle or not.
 *
 * @timeout 30
 */
#include <go.h>
#include <gonote.h>
#include <gotime.h>
#include <gotimer.h>
#include <irq.h>

#include "random.h"
#include "tap.h"

enum { ROUNDS = 5000 };

static GoNote note;
static volatile int came;
static GoTimer timer;

static void
handler(void *arg)
{
	(void)arg;
	came++;
	go_note_wake(&note);
}

static void
raise(void *arg)
{
	(void)arg;
	go_irqraise(go_irqspare());
}

static void
spin(unsigned n)
{
	while (n-- > 0)
		__asm__ volatile("");
}

int
main(void)
{
	int late = 0;

	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_note_wait(&note);
	is_int(came, 1, "the first");
	go_timer_func(&timer, raise, NULL);
	for (int i = 2; i <= ROUNDS; i++) {
		go_timer_start(&timer, random_below(20) * GO_MICROSECOND);
		spin(random_below(3000));
		/* A lost wake would be waited for in vain. */
		if (!go_note_wait_for(&note, 2 * GO_SECOND) || came != i)
			late++;
	}
	is_int(late, 0, "no wake was lost");
	is_int(came, ROUNDS, "nor was there one too many");
	ok(!go_note_wait_for(&note, 0), "and none is left");
	return done_testing();
}
