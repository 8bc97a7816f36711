/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report says names, and for how long a goroutine has waited if it is a second or more.
 *
 * @exit 2
 * @expect ^goroutine 2 \[chan receive, [1-9][0-9]* s\] consumer:\n(\t.*\n)*\tconsume\+0x
 * @expect ^goroutine 1 \[chan receive\]:\n(\t.*\n)*\tmain\+0x
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

static void
consume(void *arg)
{
	chan(int) c = arg;

	go_setname("consumer");
	(void)chan_get(c);
}

int
main(void)
{
	chan(int) c = chan_new(int, 0);

	go(consume, c);
	go_sleep(1100 * GO_MILLISECOND);
	(void)chan_get(c);
	return 0;
}
