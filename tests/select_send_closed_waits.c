/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The send case of a closed channel panics in a select that could wait.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 1 \[running\]:
 * @expect ^\tmain
 * @reject not reached
 */
#include <go.h>
#include <select.h>

int
main(void)
{
	SelectCase k[2] = {{.send = false}};
	char text[12] = "text";

	go_timeslice(0); /* who runs when is part of this test */
	k[0].c = chan_make(sizeof text, 0);
	k[1] = (SelectCase){.c = chan_make(sizeof text, 0), .elem = text, .send = true};
	chan_close(k[1].c);
	chan_select(k, 2, true);
	go_printf("not reached\n");
	return 0;
}
