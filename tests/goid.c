/* SPDX-License-Identifier: BSD-3-Clause */
/* go_id: main is 1, and no number is given twice, though Gs are used again; a goroutine
 * keeps its own. */
#include <go.h>

#include "settle.h"
#include "tap.h"

enum { N = 5000 };

static uint64_t ids[N];
static int bad;

static void
fn(void *arg)
{
	uint64_t *id = arg;

	*id = go_id();
	settle();
	bad += *id != go_id();
}

int
main(void)
{
	int notnew = 0;

	is_int(go_id(), 1, "main is 1");
	for (int i = 0; i < N; i++) {
		go(fn, &ids[i]);
		if (i % 50 == 49) {
			settle();
			settle();
		}
	}
	/* They are given in rising order, so to compare neighbours is enough. */
	for (int i = 0; i < N; i++)
		notnew += ids[i] <= (i == 0 ? 1 : ids[i - 1]);
	is_int(notnew, 0, "all others have new ones");
	is_int(bad, 0, "each keeps its own");
	is_int(go_id(), 1, "main is still 1");
	return done_testing();
}
