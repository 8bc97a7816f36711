/* SPDX-License-Identifier: BSD-3-Clause */
/* 30 layers of kinds that chance chooses: each has its deadline and all the values of those above;
 * when one is done, so are those below it and nobody else. */
#include <gotime.h>

#include "context.h"
#include "random.h"
#include "tap.h"

enum { LAYERS = 30, ROUNDS = 40 };

static GoContext layer[LAYERS];
static char key[LAYERS];
static bool hasvalue[LAYERS], hastimer[LAYERS];
static int64_t deadline[LAYERS];

static void
build(int64_t hours)
{
	GoContext *parent = go_context_background();
	int64_t earliest = INT64_MAX;

	for (int i = 0; i < LAYERS; i++) {
		hasvalue[i] = hastimer[i] = false;
		switch (random_below(3)) {
		case 0:
			go_context_with_cancel(&layer[i], parent);
			break;
		case 1:
			go_context_with_value(&layer[i], parent, &key[i], &layer[i]);
			hasvalue[i] = true;
			break;
		case 2:
			deadline[i] = go_nanotime() + (hours + random_below(10)) * 3600 * GO_SECOND;
			go_context_with_deadline(&layer[i], parent, deadline[i]);
			hastimer[i] = true;
			if (deadline[i] < earliest)
				earliest = deadline[i];
			break;
		}
		deadline[i] = earliest;
		parent = &layer[i];
	}
}

/* How much is not as it should be, when all from layer n on are done. */
static int
faults(int n, const GoError *err)
{
	int bad = 0;

	for (int i = 0; i < LAYERS; i++) {
		int64_t when = INT64_MAX;

		for (int j = 0; j < LAYERS; j++) {
			void *want = hasvalue[j] && j <= i ? &layer[j] : NULL;

			bad += go_context_value(&layer[i], &key[j]) != want;
		}
		bad += go_context_deadline(&layer[i], &when) != (deadline[i] != INT64_MAX);
		bad += when != deadline[i];
		bad += !isdone(&layer[i], i >= n ? err : NULL);
	}
	return bad;
}

static void
take(void)
{
	for (int i = LAYERS - 1; i >= 0; i--)
		go_context_free(&layer[i]);
}

int
main(void)
{
	int before = 0, after = 0, left = 0;

	for (int i = 0; i < ROUNDS; i++) {
		int n = (int)random_below(LAYERS);

		build(1);
		if (i % 2)
			before += faults(LAYERS, NULL);
		go_context_cancel(&layer[n]);
		after += faults(n, &go_canceled);
		take();
		while (go_numgoroutine() > 1)
			go_yield();
	}
	is_int(before, 0, "layers that are not done");
	is_int(after, 0, "one is cancelled");
	build(-20);
	for (int i = 0; i < LAYERS; i++)
		left += go_context_err(&layer[i]) == NULL && deadline[i] != INT64_MAX;
	is_int(left, 0, "deadlines that are over");
	take();
	return done_testing();
}
