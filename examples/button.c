/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * button.c -- button 0 by interrupt, on a channel.  Ends after three times, or as often as the
 * argument says.
 *
 *	pin -> edge() -> timer -> watch() -> presses -> main
 *
 * A button bounces: pressed once, it goes on and off some ten times within milliseconds.  So an
 * edge only starts a timer anew, and when that fires the pin was quiet for as long.  On a
 * board whose button can't interrupt (docs/boards.md) a ticker looks at it again and again, which
 * is as good against bouncing, but keeps the core from sleeping.
 */
#include <stdlib.h>

#include <chan.h>
#include <go.h>
#include <gogpio.h>
#include <gotime.h>
#include <gotimer.h>

enum { QUIET = 10 }; /* ms */

static chan(bool) presses; /* true: it was pressed; false: let go */
static GoTimer quiet;

static void
edge(void *arg)
{
	(void)arg;
	go_timer_reset(&quiet, QUIET * GO_MILLISECOND);
}

static void
watch(void *arg)
{
	static GoTicker poll;
	GoPin button = go_button(0);
	bool was = false;

	(void)arg;
	go_timer_init(&quiet, chan_new(int64_t, 1));
	if (!go_pin_irq(button, GO_EDGE_ON | GO_EDGE_OFF, edge, NULL)) {
		go_ticker_init(&poll, quiet.c);
		go_ticker_start(&poll, QUIET * GO_MILLISECOND);
	}
	for (;;) {
		bool is = go_pin_read(button);

		if (is != was)
			chan_put(presses, is);
		was = is;
		(void)chan_get(quiet.c);
	}
}

int
main(int argc, char *argv[])
{
	int times = argc > 1 ? atoi(argv[1]) : 3;

	if (go_buttons() == 0) {
		go_printf("this board has no button\n");
		return 0;
	}
	presses = chan_new(bool, 4);
	go(watch, NULL);
	for (int i = 1; i <= times; i++) {
		go_printf("press the button\n");
		while (!chan_get(presses))
			;
		if (go_leds() > 0)
			go_pin_write(go_led(0), true);
		while (chan_get(presses))
			;
		if (go_leds() > 0)
			go_pin_write(go_led(0), false);
		go_printf("that was %d\n", i);
	}
	return 0;
}
