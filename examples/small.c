/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * small.c -- how small an image can be: a goroutine that sleeps, a channel, output.
 *
 *	make size SMALL=1 APP=examples/small.c BOARD=mps2-an385
 *
 * go_printf would take 900 bytes more: docs/small.md.
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

static void
ticker(void *arg)
{
	chan(int) c = arg;

	for (int i = 0;; i++) {
		go_sleep(100 * GO_MILLISECOND);
		chan_put(c, i);
	}
}

int
main(void)
{
	chan(int) c = chan_new(int, 0);
	char line[] = "tick 0\n";

	go(ticker, c);
	for (int i = 0; i < 5; i++) {
		line[5] = (char)('0' + chan_get(c));
		go_write(line, sizeof line - 1);
	}
	return 0;
}
