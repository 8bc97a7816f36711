/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pipeline.c -- what becomes of a sensor's readings, stage by stage, a goroutine each:
 *
 *	sensor -> filter -> average -> main, which reports
 *
 * The filter drops what can't be true, the average is one of four.  The sensor hangs for a while:
 * main waits for an average with a limit, and says so each time that passes.  When it has
 * enough it cancels the context.  The sensor, which looks at it, closes its channel, each stage
 * behind it ends with its input and closes its own; so main's last receive means that all
 * have ended.
 */
#include <chan.h>
#include <go.h>
#include <gocontext.h>
#include <gotime.h>
#include <gotimer.h>
#include <select.h>

enum { PERIOD = 5, HANG = 250, LIMIT = 100 };		/* ms */
enum { HANGS = 18, ENOUGH = 6, LEAST = 0, MOST = 400 }; /* readings; averages; tenths of a degree */

static GoContext ctx;
static chan(int) readings, good, averages;

/* No real one: 20 degrees and a little more, but each seventh reading is nonsense. */
static int
measure(int i)
{
	return i % 7 == 6 ? 9999 : 200 + i % 4;
}

static void
sensor(void *arg)
{
	bool more = true;

	(void)arg;
	for (int i = 0; more; i++) {
		go_sleep((i == HANGS ? HANG : PERIOD) * GO_MILLISECOND);
		go_select {
			go_case_send(readings, measure(i)) {
			}
			go_case_recv(go_context_done(&ctx), NULL) {
				more = false;
			}
		}
	}
	chan_close(chan_of(readings));
}

static void
filter(void *arg)
{
	int v;

	(void)arg;
	while (chan_get_ok(readings, &v))
		if (v >= LEAST && v <= MOST)
			chan_put(good, v);
	chan_close(chan_of(good));
}

static void
average(void *arg)
{
	int v, n = 0, sum = 0;

	(void)arg;
	while (chan_get_ok(good, &v)) {
		sum += v;
		if (++n == 4) {
			chan_put(averages, sum / n);
			n = sum = 0;
		}
	}
	chan_close(chan_of(averages));
}

/* The averages, until there are enough. */
static void
report(void)
{
	GoTimer limit;
	int v, n = 0;

	go_timer_init(&limit, chan_new(int64_t, 1));
	while (n < ENOUGH) {
		(void)chan_tryrecv(chan_of(limit.c), NULL, NULL); /* one that came too late */
		go_timer_reset(&limit, LIMIT * GO_MILLISECOND);
		go_select {
			go_case_recv(averages, &v) {
				go_printf("average %d: %d.%d degrees\n", ++n, v / 10, v % 10);
			}
			go_case_recv(limit.c, NULL) {
				go_printf("nothing for %d ms\n", LIMIT);
			}
		}
	}
	go_timer_stop(&limit);
}

int
main(void)
{
	int v;

	go_context_with_cancel(&ctx, go_context_background());
	readings = chan_new(int, 0);
	good = chan_new(int, 0);
	averages = chan_new(int, 1);
	go_stack(sensor, NULL, 768);
	go(filter, NULL);
	go(average, NULL);
	report();
	go_context_cancel(&ctx);
	while (chan_get_ok(averages, &v))
		;
	go_context_free(&ctx);
	go_printf("all have ended\n");
	return 0;
}
