/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A second goroutine that waits on a note panics, also with a limit.
 *
 * @exit 2
 * @expect ^panic: wait on a note on which a goroutine waits$
 */
#include <go.h>
#include <gonote.h>

#include "settle.h"

static GoNote note;

static void
waiter(void *arg)
{
	go_note_wait(arg);
}

int
main(void)
{
	go(waiter, &note);
	while (note.state == 0)
		settle();
	(void)go_note_wait_for(&note, 1000);
	return 0;
}
