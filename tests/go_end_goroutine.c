/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_end ends the program from any goroutine, while main waits.
 *
 * @exit 11
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static void
end(void *arg)
{
	(void)arg;
	settle();
	go_end(11);
}

int
main(void)
{
	go(end, NULL);
	(void)chan_recv(chan_make(0, 0), NULL);
	return 1;
}
