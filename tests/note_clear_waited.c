/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To clear a note on which a goroutine waits panics.
 *
 * @exit 2
 * @expect ^panic: clear of a note on which a goroutine waits$
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
	go_note_clear(&note);
	return 0;
}
