/* SPDX-License-Identifier: BSD-3-Clause */
/* A nil pointer deep in the segments is a panic like any other. */
#include <godefer.h>

#include "dive.h"

static int stopped;

FRAME static void
stop(void *arg)
{
	char large[600] = "";
	GoValue v;

	(void)arg;
	use(large);
	stopped += go_recover(&v) && v.error == &go_memory_error;
}

FRAME static int
store(int *p)
{
	use(&p);
	*p = 1;
	return *p;
}

static bool
nil(int x)
{
	int was = stopped;

	use(&x);
	go_scope {
		go_defer(stop, NULL);
		store(NULL);
	}
	return stopped == was + 1;
}

int
main(void)
{
	dives(nil, "recovered");
	return done_testing();
}
