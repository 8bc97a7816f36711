/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who sleeps for centuries does not wake early, is no deadlock, and does not disturb
 * those who sleep for less.
 */
#include <gotime.h>

#include "tap.h"

static const int64_t ages[] = {
	INT64_MAX,	  INT64_MAX - 1,    INT64_MAX - 10 * GO_SECOND, INT64_MAX / 2,
	INT64_C(1) << 62, INT64_C(1) << 32, INT64_C(0xffffffff) * 1000, INT64_C(0x123456789abcdef),
};

static int woken;

static void
sleeper(void *arg)
{
	go_sleep(*(const int64_t *)arg);
	woken++;
}

int
main(void)
{
	int n = sizeof ages / sizeof ages[0];

	for (int i = 0; i < n; i++) {
		go(sleeper, (void *)(uintptr_t)&ages[i]);
		for (int j = 0; j < 3; j++) {
			int64_t t = go_nanotime();

			go_sleep(2 * GO_MILLISECOND);
			t = go_nanotime() - t;
			ok(t >= 2 * GO_MILLISECOND, "others sleep as long as they should");
		}
	}
	is_int(woken, 0, "none of them wakes");
	is_int(go_numgoroutine(), n + 1, "all of them are there");
	return done_testing();
}
