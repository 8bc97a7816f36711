/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A wake and the end of the time at the same moment: either the wait says that it was
 * woken, or the next one does; never both, never none.
 *
 * @timeout 30
 */
#include <go.h>
#include <gonote.h>
#include <gotime.h>
#include <gotimer.h>

#include "random.h"
#include "tap.h"

enum { ROUNDS = 3000, LIMIT = 30 * GO_MICROSECOND };

static GoNote note;
static volatile bool fired;

static void
wake(void *arg)
{
	fired = true;
	go_note_wake(arg);
}

int
main(void)
{
	static GoTimer timer;
	int got = 0, later = 0, both = 0;

	go_timer_func(&timer, wake, &note);
	for (int i = 0; i < ROUNDS; i++) {
		bool woken;

		fired = false;
		go_timer_start(&timer, LIMIT - 2000 + random_below(6000));
		woken = go_note_wait_for(&note, LIMIT);
		while (!fired)
			;
		if (woken)
			got++;
		if (go_note_wait_for(&note, 0)) {
			later++;
			both += woken;
		}
	}
	is_int(got + later, ROUNDS, "each wake was told once");
	is_int(both, 0, "and not by two waits");
	diag("%d in time, %d later", got, later);
	return done_testing();
}
