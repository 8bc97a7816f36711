/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * blinky.c -- the board's LED blinks, ten times or as often as the argument says; each further LED
 * at half the speed of the one before it.  A goroutine for each: none knows of the others.
 *
 *	make run APP=examples/blinky.c BOARD=mps2-an385
 */
#include <stdlib.h>

#include <chan.h>
#include <go.h>
#include <gogpio.h>
#include <gotime.h>

enum { PERIOD = 50, MOST = 3 };

static chan(int) done;
static int times = 10;

static void
blink(void *arg)
{
	int n = (int)(uintptr_t)arg;
	GoPin led = go_led(n);

	for (int i = 0; i < 2 * (times >> n); i++) {
		go_pin_toggle(led);
		go_sleep((PERIOD << n) * GO_MILLISECOND);
	}
	chan_put(done, n);
}

int
main(int argc, char *argv[])
{
	int leds = go_leds() < MOST ? go_leds() : MOST;

	if (argc > 1)
		times = atoi(argv[1]);
	if (leds == 0) {
		go_printf("this board has no LED\n");
		return 0;
	}
	done = chan_new(int, leds);
	for (int n = 0; n < leds; n++)
		go(blink, (void *)(uintptr_t)n);
	for (int i = 0; i < leds; i++)
		(void)chan_get(done);
	for (int n = 0; n < leds; n++)
		go_printf("LED %d has blinked %d times\n", n, times >> n);
	return 0;
}
