/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A timer fires once, not early, and the value that it sends is the time.
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	static const int64_t lengths[] = {1, 1000, 50000, 1000000, 12345678, 100000000};
	static GoTimer onstatic;
	GoTimer onstack;
	GoTimer *timers[3] = {&onstatic, &onstack};

	go_timer_init(&onstatic, chan_new(int64_t, 1));
	go_timer_init(&onstack, chan_new(int64_t, 1));
	timers[2] = go_timer_make(0);
	chan_get(timers[2]->c);
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		for (int k = 0; k < 3; k++) {
			GoTimer *t = timers[k];
			int64_t began = go_nanotime(), value;

			go_timer_start(t, lengths[i]);
			value = chan_get(t->c);
			ok(value >= began + lengths[i], "%d: %lld ns, not early", k,
			   (long long)lengths[i]);
			ok(value <= go_nanotime(), "%d: the value is a time that was", k);
			go_sleep(lengths[i] < 5000000 ? 3 * lengths[i] : lengths[i]);
			is_int(chan_len(chan_of(t->c)), 0, "%d: once", k);
		}
	}
	go_timer_free(timers[2]);
	go_timer_free(NULL);
	return done_testing();
}
